// Shared by the targets through `include!`: one client, one moment.

use salur::{Client, Moment, duitku};

#[allow(dead_code)]
const SECRET: &str = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
#[allow(dead_code)]
const CONFIG: &str = r#"{"gateway":"duitku","environment":"sandbox","user_id":3551,"email":"test@chakratechnology.com","secret_key":"de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"}"#;

#[allow(dead_code)]
fn client() -> Client<duitku::Duitku> {
    let config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "test@chakratechnology.com", SECRET);
    Client::open(config).expect("a client")
}

#[allow(dead_code)]
fn moment() -> Moment {
    Moment::new(1_637_304_586_325, [7; 32]).expect("a moment")
}
