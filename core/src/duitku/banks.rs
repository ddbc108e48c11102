//! Duitku's banks and e-wallets: the table of its page (BI-FAST flags among it), and where the list that its sandbox answers to
//! [`Banks`](super::Banks) was seen to differ (July 2025). Both change; the list that `duitku.banks` answers today is the one that counts.

use alloc::vec::Vec;

use crate::json::{Json, Object};
use crate::told::{Told, told};

/// What stands behind a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A bank.
    Bank,
    /// An e-wallet.
    EWallet,
    /// Neither.
    Other,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bank {
    /// The code that a request carries.
    pub code: &'static str,
    /// Its name.
    pub name: Told<&'static str>,
    /// What stands behind it.
    pub kind: Kind,
    /// Whether it takes BI-FAST; `None` where Duitku's page does not say.
    pub bifast: Option<bool>,
    /// Whether Duitku has a host-to-host connection to it.
    pub h2h: bool,
    /// Whether the page's table lists it.
    pub on_page: bool,
    /// Its names in the sandbox's list; empty where that does not list it.
    pub list_names: Told<&'static [&'static str]>,
    /// The highest online transfers in the sandbox's list, in rupiah. `0` stands there for some, without explanation.
    pub list_maximums: Told<&'static [&'static str]>,
}

impl Bank {
    /// The highest online transfer where the documentation gives one of its own, in rupiah.
    #[must_use]
    pub fn online_maximum(&self) -> Option<u64> {
        (self.code == "013").then_some(50_000_000)
    }

    fn to_json(self) -> Json {
        let kind = match self.kind {
            Kind::Bank => "bank",
            Kind::EWallet => "ewallet",
            Kind::Other => "other",
        };
        let mut out = Object::new().with("code", self.code).with("name", self.name.get()).with("kind", kind);
        out.set_some("bifast", self.bifast);
        out.set("h2h", self.h2h);
        out.set("on_page", self.on_page);
        out.set("in_list", !self.list_names.get().is_empty());
        out.set("list_names", self.list_names.get());
        out.set("list_maximums", self.list_maximums.get());
        out.set_some("online_maximum", self.online_maximum());
        out.into()
    }
}

/// The bank with this code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Bank> {
    BANKS.iter().find(|bank| bank.code == code)
}

/// All rows as the catalog lists them.
pub(super) fn to_json() -> Vec<Json> {
    BANKS.iter().map(|bank| bank.to_json()).collect()
}

/// All rows: first the page's, in its order, then those that only the list has.
#[rustfmt::skip]
pub static BANKS: &[Bank] = &[
    Bank { code: "002", name: told("Bank BRI"), kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: told(&["BANK BRI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "008", name: told("Bank Mandiri"), kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: told(&["BANK MANDIRI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "009", name: told("Bank BNI"), kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: told(&["PT BANK BNI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "011", name: told("Bank Danamon"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK DANAMON"]), list_maximums: told(&["100000000"]) },
    Bank { code: "013", name: told("Bank Permata"), kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: told(&["PT BANK PERMATA TBK"]), list_maximums: told(&["50000000"]) },
    Bank { code: "014", name: told("Bank Central Asia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK CENTRAL ASIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "016", name: told("Bank Maybank Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MAYBANK INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "019", name: told("Bank Panin"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT PAN INDONESIA BANK, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "022", name: told("CIMB Niaga"), kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: told(&["CIMB NIAGA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "023", name: told("Bank UOB Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK UOB INDONESIA (DAHULU UOB BUANA)"]), list_maximums: told(&["100000000"]) },
    Bank { code: "028", name: told("Bank OCBC NISP"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK OCBC NISP, TBK"]), list_maximums: told(&["50000000"]) },
    Bank { code: "031", name: told("Citi Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["CITIBANK N.A."]), list_maximums: told(&["100000000"]) },
    Bank { code: "036", name: told("Bank CCB (Ex-Bank Windu Kentjana)"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK WINDU KENTJANA INTERNATIONAL, TBK"]), list_maximums: told(&["50000000"]) },
    Bank { code: "037", name: told("Bank Artha Graha"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK ARTHA GRAHA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "042", name: told("MUFG Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["THE BANK OF TOKYO MITSUBISHI UFJ LTD"]), list_maximums: told(&["0"]) },
    Bank { code: "046", name: told("Bank DBS"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK DBS INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "050", name: told("Standard Chartered Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["STANDARD CHARTERED BANK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "054", name: told("Bank Capital"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK CAPITAL INDONESIA, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "061", name: told("ANZ Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK ANZ INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "069", name: told("Bank Of China Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK OF CHINA LIMITED"]), list_maximums: told(&["100000000"]) },
    Bank { code: "076", name: told("Bank Bumi Arta"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK BUMI ARTA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "087", name: told("Bank HSBC Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK HSBC INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "095", name: told("Bank JTrust Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK MUTIARA, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "097", name: told("Bank Mayapada"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MAYAPADA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "110", name: told("Bank BJB"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD JAWA BARAT DAN BANTEN, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "111", name: told("Bank DKI"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK DKI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "112", name: told("Bank BPD DIY"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BPD YOGYAKARTA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "113", name: told("Bank Jateng"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD JAWA TENGAH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "114", name: told("Bank Jatim"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD JAWA TIMUR"]), list_maximums: told(&["100000000"]) },
    Bank { code: "115", name: told("Bank Jambi"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BPD JAMBI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "116", name: told("Bank Aceh"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK ACEH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "117", name: told("Bank Sumut"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD SUMATERA UTARA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "118", name: told("Bank Nagari"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BPD SUMATERA BARAT"]), list_maximums: told(&["100000000"]) },
    Bank { code: "119", name: told("Bank Riau Kepri"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BPD RIAU KEPRI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "120", name: told("Bank Sumsel Babel"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD SUMATERA SELATAN DAN BANGKA BELITUNG"]), list_maximums: told(&["99999999"]) },
    Bank { code: "121", name: told("Bank Lampung"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BPD LAMPUNG"]), list_maximums: told(&["100000000"]) },
    Bank { code: "122", name: told("Bank Kalsel"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD KALIMANTAN SELATAN"]), list_maximums: told(&["100000000"]) },
    Bank { code: "123", name: told("Bank Kalbar"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD KALIMANTAN BARAT"]), list_maximums: told(&["100000000"]) },
    Bank { code: "124", name: told("Bank Kaltimtara"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BPD KALIMANTAN TIMUR"]), list_maximums: told(&["100000000"]) },
    Bank { code: "125", name: told("Bank Kalteng"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK KALIMANTAN TENGAH"]), list_maximums: told(&["50000000"]) },
    Bank { code: "126", name: told("Bank Sulselbar"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BPD SULAWESI SELATAN DAN SULAWESI BARAT"]), list_maximums: told(&["0"]) },
    Bank { code: "127", name: told("Bank Sulut Go"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD SULAWESI UTARA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "128", name: told("Bank NTB Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD NUSA TENGGARA BARAT"]), list_maximums: told(&["100000000"]) },
    Bank { code: "129", name: told("Bank BPD Bali"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD BALI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "130", name: told("Bank NTT"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD NUSA TENGGARA TIMUR"]), list_maximums: told(&["100000000"]) },
    Bank { code: "131", name: told("Bank Maluku Malut"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD MALUKU"]), list_maximums: told(&["50000000"]) },
    Bank { code: "132", name: told("Bank Papua"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD PAPUA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "133", name: told("Bank Bengkulu"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD BENGKULU"]), list_maximums: told(&["100000000"]) },
    Bank { code: "134", name: told("Bank Sulteng"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BPD SULAWESI TENGAH"]), list_maximums: told(&["50000000"]) },
    Bank { code: "135", name: told("Bank Sultra"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BPD SULAWESI TENGGARA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "137", name: told("Bank Banten"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "146", name: told("Bank Of India Indonesia"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["PT BANK OF INDIA INDONESIA, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "147", name: told("Bank Muamalat Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK MUAMALAT INDONESIA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "151", name: told("Bank Mestika"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MESTIKA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "152", name: told("Bank Shinhan Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK METRO EXPRESS"]), list_maximums: told(&["100000000"]) },
    Bank { code: "153", name: told("Bank Sinarmas"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SINARMAS, TBK"]), list_maximums: told(&["99999998"]) },
    Bank { code: "157", name: told("Bank Maspion Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MASPION"]), list_maximums: told(&["100000000"]) },
    Bank { code: "161", name: told("Bank Ganesha"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK GANESHA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "164", name: told("Bank ICBC Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK ICBC INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "167", name: told("Bank QNB Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT QNB BANK KESAWAN TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "200", name: told("Bank BTN"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK  BTN"]), list_maximums: told(&["50000000"]) },
    Bank { code: "212", name: told("Bank Woori Saudara"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK WOORI SAUDARA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "213", name: told("Bank BTPN"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK TABUNGAN PENSIUNAN NASIONAL, TBK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "405", name: told("Bank Victoria Syariah"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["PT BANK VICTORIA SYARIAH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "425", name: told("Bank BJB Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK JABAR BANTEN SYARIAH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "426", name: told("Bank Mega"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MEGA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "441", name: told("Bank KB Bukopin"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK KB BUKOPIN"]), list_maximums: told(&["100000000"]) },
    Bank { code: "451", name: told("Bank Syariah Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SYARIAH MANDIRI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "459", name: told("Bank KROOM"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "472", name: told("Bank Jasa Jakarta"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK JASA JAKARTA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "484", name: told("Bank KEB Hana"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK KEB HANA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "485", name: told("MNC Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["MNC BANK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "490", name: told("Bank Neo Commerce"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK YUDHA BHAKTI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "494", name: told("Bank BRI Agroniaga"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK RAKYAT INDONESIA AGRONIAGA, TBK."]), list_maximums: told(&["50000000"]) },
    Bank { code: "498", name: told("Bank SBI"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SBI INDONESIA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "501", name: told("Bank Digital BCA"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK DIGITAL BCA", "PT BANK ROYAL INDONESIA"]), list_maximums: told(&["25000000", "50000000"]) },
    Bank { code: "503", name: told("Bank Nobu"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK NATIONALNOBU"]), list_maximums: told(&["100000000"]) },
    Bank { code: "506", name: told("Bank Mega Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK MEGA SYARIAH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "513", name: told("Bank Ina Perdana"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK INA PERDANA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "517", name: told("Bank Panin Dubai Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK PANIN SYARIAH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "520", name: told("Bank Prima Master"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["PT PRIMA MASTER BANK"]), list_maximums: told(&["50000000"]) },
    Bank { code: "521", name: told("Bank Syariah Bukopin"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "523", name: told("Bank Sahabat Sampoerna"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SAHABAT SAMPOERNA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "526", name: told("Bank Oke Indonesia"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK DINAR INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "531", name: told("AMAR BANK"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT ANGLOMAS INTERNASIONAL BANK"]), list_maximums: told(&["100000000"]) },
    Bank { code: "535", name: told("SEA Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK KESEJAHTERAAN EKONOMI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "536", name: told("Bank BCA Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK BCA SYARIAH"]), list_maximums: told(&["50000000"]) },
    Bank { code: "542", name: told("Bank Jago"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK ARTOS INDONESIA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "547", name: told("Bank BTPN Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SAHABAT PURBA DANARTA"]), list_maximums: told(&["99999999"]) },
    Bank { code: "548", name: told("Bank Multiarta Sentosa"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK MULTIARTA SENTOSA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "553", name: told("Bank Mayora"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK MAYORA"]), list_maximums: told(&["100000000"]) },
    Bank { code: "555", name: told("Bank Index Selindo"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["BANK INDEX"]), list_maximums: told(&["100000000"]) },
    Bank { code: "562", name: told("Superbank (FAMA)"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "564", name: told("Bank Mantap"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK SINAR HARAPAN BALI"]), list_maximums: told(&["100000000"]) },
    Bank { code: "566", name: told("Bank Victoria International"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK VICTORIA INTERNATIONAL, TBK"]), list_maximums: told(&["50000000"]) },
    Bank { code: "567", name: told("Allo Bank"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK BISNIS INTERNASIONAL"]), list_maximums: told(&["50000000"]) },
    Bank { code: "600", name: told("BPR SUPRA"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "688", name: told("BPR KS"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "699", name: told("BPR EKA"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "789", name: told("IMkas"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "911", name: told("LinkAja"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["LINK AJA"]), list_maximums: told(&["55000000"]) },
    Bank { code: "945", name: told("Bank Agris"), kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["PT BANK AGRIS"]), list_maximums: told(&["100000000"]) },
    Bank { code: "947", name: told("Bank Aladin Syariah"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "949", name: told("Bank CTBC"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT. BANK CHINATRUST INDONESIA"]), list_maximums: told(&["50000000"]) },
    Bank { code: "950", name: told("Bank Commonwealth"), kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: told(&["PT BANK COMMONWEALTH"]), list_maximums: told(&["100000000"]) },
    Bank { code: "1010", name: told("OVO"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["OVO"]), list_maximums: told(&["25000000"]) },
    Bank { code: "1011", name: told("Gopay"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&[]), list_maximums: told(&[]) },
    Bank { code: "1012", name: told("DANA"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["DANA"]), list_maximums: told(&["25000000"]) },
    Bank { code: "1013", name: told("Shopeepay"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["SHOPEEPAY"]), list_maximums: told(&["25000000"]) },
    Bank { code: "1014", name: told("LinkAja Direct"), kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: told(&["LINKAJA"]), list_maximums: told(&["1000000000"]) },
    Bank { code: "041", name: told("THE HONGKONG & SHANGHAI BANKING CORP"), kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: told(&["THE HONGKONG & SHANGHAI BANKING CORP"]), list_maximums: told(&["0"]) },
    Bank { code: "052", name: told("THE ROYAL BANK OF SCOTLAND N.V."), kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: told(&["THE ROYAL BANK OF SCOTLAND N.V."]), list_maximums: told(&["0"]) },
    Bank { code: "774", name: told("PT BANK SYARIAH BUKOPIN"), kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: told(&["PT BANK SYARIAH BUKOPIN"]), list_maximums: told(&["100000000"]) },
    Bank { code: "ASP1R3", name: told("ASPIRE ACCOUNT"), kind: Kind::Other, bifast: None, h2h: false, on_page: false, list_names: told(&["ASPIRE ACCOUNT"]), list_maximums: told(&["500000000"]) },
];
