//! Duitku's banks and e-wallets: the table of its page (BI-FAST flags among it), and where the list that its sandbox answers to
//! [`Banks`](super::Banks) was seen to differ (July 2025). Both change; the list that `duitku.banks` answers today is the one that counts.

use alloc::vec::Vec;

use crate::json::{Json, Object};

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
    pub name: &'static str,
    /// What stands behind it.
    pub kind: Kind,
    /// Whether it takes BI-FAST; `None` where Duitku's page does not say.
    pub bifast: Option<bool>,
    /// Whether Duitku has a host-to-host connection to it.
    pub h2h: bool,
    /// Whether the page's table lists it.
    pub on_page: bool,
    /// Its names in the sandbox's list; empty where that does not list it.
    pub list_names: &'static [&'static str],
    /// The highest online transfers in the sandbox's list, in rupiah. `0` stands there for some, without explanation.
    pub list_maximums: &'static [&'static str],
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
        let mut out = Object::new().with("code", self.code).with("name", self.name).with("kind", kind);
        out.set_some("bifast", self.bifast);
        out.set("h2h", self.h2h);
        out.set("on_page", self.on_page);
        out.set("in_list", !self.list_names.is_empty());
        out.set("list_names", self.list_names);
        out.set("list_maximums", self.list_maximums);
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
    Bank { code: "002", name: "Bank BRI", kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: &["BANK BRI"], list_maximums: &["100000000"] },
    Bank { code: "008", name: "Bank Mandiri", kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: &["BANK MANDIRI"], list_maximums: &["100000000"] },
    Bank { code: "009", name: "Bank BNI", kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: &["PT BANK BNI"], list_maximums: &["100000000"] },
    Bank { code: "011", name: "Bank Danamon", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK DANAMON"], list_maximums: &["100000000"] },
    Bank { code: "013", name: "Bank Permata", kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: &["PT BANK PERMATA TBK"], list_maximums: &["50000000"] },
    Bank { code: "014", name: "Bank Central Asia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK CENTRAL ASIA"], list_maximums: &["100000000"] },
    Bank { code: "016", name: "Bank Maybank Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MAYBANK INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "019", name: "Bank Panin", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT PAN INDONESIA BANK, TBK"], list_maximums: &["100000000"] },
    Bank { code: "022", name: "CIMB Niaga", kind: Kind::Bank, bifast: Some(true), h2h: true, on_page: true, list_names: &["CIMB NIAGA"], list_maximums: &["100000000"] },
    Bank { code: "023", name: "Bank UOB Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK UOB INDONESIA (DAHULU UOB BUANA)"], list_maximums: &["100000000"] },
    Bank { code: "028", name: "Bank OCBC NISP", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK OCBC NISP, TBK"], list_maximums: &["50000000"] },
    Bank { code: "031", name: "Citi Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["CITIBANK N.A."], list_maximums: &["100000000"] },
    Bank { code: "036", name: "Bank CCB (Ex-Bank Windu Kentjana)", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK WINDU KENTJANA INTERNATIONAL, TBK"], list_maximums: &["50000000"] },
    Bank { code: "037", name: "Bank Artha Graha", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK ARTHA GRAHA"], list_maximums: &["50000000"] },
    Bank { code: "042", name: "MUFG Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["THE BANK OF TOKYO MITSUBISHI UFJ LTD"], list_maximums: &["0"] },
    Bank { code: "046", name: "Bank DBS", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK DBS INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "050", name: "Standard Chartered Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["STANDARD CHARTERED BANK"], list_maximums: &["100000000"] },
    Bank { code: "054", name: "Bank Capital", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK CAPITAL INDONESIA, TBK"], list_maximums: &["100000000"] },
    Bank { code: "061", name: "ANZ Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK ANZ INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "069", name: "Bank Of China Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK OF CHINA LIMITED"], list_maximums: &["100000000"] },
    Bank { code: "076", name: "Bank Bumi Arta", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK BUMI ARTA"], list_maximums: &["100000000"] },
    Bank { code: "087", name: "Bank HSBC Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK HSBC INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "095", name: "Bank JTrust Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK MUTIARA, TBK"], list_maximums: &["100000000"] },
    Bank { code: "097", name: "Bank Mayapada", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MAYAPADA"], list_maximums: &["100000000"] },
    Bank { code: "110", name: "Bank BJB", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD JAWA BARAT DAN BANTEN, TBK"], list_maximums: &["100000000"] },
    Bank { code: "111", name: "Bank DKI", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK DKI"], list_maximums: &["100000000"] },
    Bank { code: "112", name: "Bank BPD DIY", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BPD YOGYAKARTA"], list_maximums: &["100000000"] },
    Bank { code: "113", name: "Bank Jateng", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD JAWA TENGAH"], list_maximums: &["100000000"] },
    Bank { code: "114", name: "Bank Jatim", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD JAWA TIMUR"], list_maximums: &["100000000"] },
    Bank { code: "115", name: "Bank Jambi", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BPD JAMBI"], list_maximums: &["100000000"] },
    Bank { code: "116", name: "Bank Aceh", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK ACEH"], list_maximums: &["100000000"] },
    Bank { code: "117", name: "Bank Sumut", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD SUMATERA UTARA"], list_maximums: &["100000000"] },
    Bank { code: "118", name: "Bank Nagari", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BPD SUMATERA BARAT"], list_maximums: &["100000000"] },
    Bank { code: "119", name: "Bank Riau Kepri", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BPD RIAU KEPRI"], list_maximums: &["100000000"] },
    Bank { code: "120", name: "Bank Sumsel Babel", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD SUMATERA SELATAN DAN BANGKA BELITUNG"], list_maximums: &["99999999"] },
    Bank { code: "121", name: "Bank Lampung", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BPD LAMPUNG"], list_maximums: &["100000000"] },
    Bank { code: "122", name: "Bank Kalsel", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD KALIMANTAN SELATAN"], list_maximums: &["100000000"] },
    Bank { code: "123", name: "Bank Kalbar", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD KALIMANTAN BARAT"], list_maximums: &["100000000"] },
    Bank { code: "124", name: "Bank Kaltimtara", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BPD KALIMANTAN TIMUR"], list_maximums: &["100000000"] },
    Bank { code: "125", name: "Bank Kalteng", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK KALIMANTAN TENGAH"], list_maximums: &["50000000"] },
    Bank { code: "126", name: "Bank Sulselbar", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BPD SULAWESI SELATAN DAN SULAWESI BARAT"], list_maximums: &["0"] },
    Bank { code: "127", name: "Bank Sulut Go", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD SULAWESI UTARA"], list_maximums: &["100000000"] },
    Bank { code: "128", name: "Bank NTB Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD NUSA TENGGARA BARAT"], list_maximums: &["100000000"] },
    Bank { code: "129", name: "Bank BPD Bali", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD BALI"], list_maximums: &["100000000"] },
    Bank { code: "130", name: "Bank NTT", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD NUSA TENGGARA TIMUR"], list_maximums: &["100000000"] },
    Bank { code: "131", name: "Bank Maluku Malut", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD MALUKU"], list_maximums: &["50000000"] },
    Bank { code: "132", name: "Bank Papua", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD PAPUA"], list_maximums: &["100000000"] },
    Bank { code: "133", name: "Bank Bengkulu", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD BENGKULU"], list_maximums: &["100000000"] },
    Bank { code: "134", name: "Bank Sulteng", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BPD SULAWESI TENGAH"], list_maximums: &["50000000"] },
    Bank { code: "135", name: "Bank Sultra", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BPD SULAWESI TENGGARA"], list_maximums: &["100000000"] },
    Bank { code: "137", name: "Bank Banten", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "146", name: "Bank Of India Indonesia", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &["PT BANK OF INDIA INDONESIA, TBK"], list_maximums: &["100000000"] },
    Bank { code: "147", name: "Bank Muamalat Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK MUAMALAT INDONESIA"], list_maximums: &["50000000"] },
    Bank { code: "151", name: "Bank Mestika", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MESTIKA"], list_maximums: &["50000000"] },
    Bank { code: "152", name: "Bank Shinhan Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK METRO EXPRESS"], list_maximums: &["100000000"] },
    Bank { code: "153", name: "Bank Sinarmas", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SINARMAS, TBK"], list_maximums: &["99999998"] },
    Bank { code: "157", name: "Bank Maspion Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MASPION"], list_maximums: &["100000000"] },
    Bank { code: "161", name: "Bank Ganesha", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK GANESHA"], list_maximums: &["100000000"] },
    Bank { code: "164", name: "Bank ICBC Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK ICBC INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "167", name: "Bank QNB Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT QNB BANK KESAWAN TBK"], list_maximums: &["100000000"] },
    Bank { code: "200", name: "Bank BTN", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK  BTN"], list_maximums: &["50000000"] },
    Bank { code: "212", name: "Bank Woori Saudara", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK WOORI SAUDARA"], list_maximums: &["100000000"] },
    Bank { code: "213", name: "Bank BTPN", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK TABUNGAN PENSIUNAN NASIONAL, TBK"], list_maximums: &["100000000"] },
    Bank { code: "405", name: "Bank Victoria Syariah", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &["PT BANK VICTORIA SYARIAH"], list_maximums: &["100000000"] },
    Bank { code: "425", name: "Bank BJB Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK JABAR BANTEN SYARIAH"], list_maximums: &["100000000"] },
    Bank { code: "426", name: "Bank Mega", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MEGA"], list_maximums: &["100000000"] },
    Bank { code: "441", name: "Bank KB Bukopin", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK KB BUKOPIN"], list_maximums: &["100000000"] },
    Bank { code: "451", name: "Bank Syariah Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SYARIAH MANDIRI"], list_maximums: &["100000000"] },
    Bank { code: "459", name: "Bank KROOM", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "472", name: "Bank Jasa Jakarta", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK JASA JAKARTA"], list_maximums: &["50000000"] },
    Bank { code: "484", name: "Bank KEB Hana", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK KEB HANA"], list_maximums: &["100000000"] },
    Bank { code: "485", name: "MNC Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["MNC BANK"], list_maximums: &["100000000"] },
    Bank { code: "490", name: "Bank Neo Commerce", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK YUDHA BHAKTI"], list_maximums: &["100000000"] },
    Bank { code: "494", name: "Bank BRI Agroniaga", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK RAKYAT INDONESIA AGRONIAGA, TBK."], list_maximums: &["50000000"] },
    Bank { code: "498", name: "Bank SBI", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SBI INDONESIA"], list_maximums: &["50000000"] },
    Bank { code: "501", name: "Bank Digital BCA", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK DIGITAL BCA", "PT BANK ROYAL INDONESIA"], list_maximums: &["25000000", "50000000"] },
    Bank { code: "503", name: "Bank Nobu", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK NATIONALNOBU"], list_maximums: &["100000000"] },
    Bank { code: "506", name: "Bank Mega Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK MEGA SYARIAH"], list_maximums: &["100000000"] },
    Bank { code: "513", name: "Bank Ina Perdana", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK INA PERDANA"], list_maximums: &["100000000"] },
    Bank { code: "517", name: "Bank Panin Dubai Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK PANIN SYARIAH"], list_maximums: &["100000000"] },
    Bank { code: "520", name: "Bank Prima Master", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &["PT PRIMA MASTER BANK"], list_maximums: &["50000000"] },
    Bank { code: "521", name: "Bank Syariah Bukopin", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "523", name: "Bank Sahabat Sampoerna", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SAHABAT SAMPOERNA"], list_maximums: &["100000000"] },
    Bank { code: "526", name: "Bank Oke Indonesia", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK DINAR INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "531", name: "AMAR BANK", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT ANGLOMAS INTERNASIONAL BANK"], list_maximums: &["100000000"] },
    Bank { code: "535", name: "SEA Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK KESEJAHTERAAN EKONOMI"], list_maximums: &["100000000"] },
    Bank { code: "536", name: "Bank BCA Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK BCA SYARIAH"], list_maximums: &["50000000"] },
    Bank { code: "542", name: "Bank Jago", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK ARTOS INDONESIA"], list_maximums: &["100000000"] },
    Bank { code: "547", name: "Bank BTPN Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SAHABAT PURBA DANARTA"], list_maximums: &["99999999"] },
    Bank { code: "548", name: "Bank Multiarta Sentosa", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK MULTIARTA SENTOSA"], list_maximums: &["50000000"] },
    Bank { code: "553", name: "Bank Mayora", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK MAYORA"], list_maximums: &["100000000"] },
    Bank { code: "555", name: "Bank Index Selindo", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["BANK INDEX"], list_maximums: &["100000000"] },
    Bank { code: "562", name: "Superbank (FAMA)", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "564", name: "Bank Mantap", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK SINAR HARAPAN BALI"], list_maximums: &["100000000"] },
    Bank { code: "566", name: "Bank Victoria International", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK VICTORIA INTERNATIONAL, TBK"], list_maximums: &["50000000"] },
    Bank { code: "567", name: "Allo Bank", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK BISNIS INTERNASIONAL"], list_maximums: &["50000000"] },
    Bank { code: "600", name: "BPR SUPRA", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "688", name: "BPR KS", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "699", name: "BPR EKA", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "789", name: "IMkas", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "911", name: "LinkAja", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &["LINK AJA"], list_maximums: &["55000000"] },
    Bank { code: "945", name: "Bank Agris", kind: Kind::Bank, bifast: Some(false), h2h: false, on_page: true, list_names: &["PT BANK AGRIS"], list_maximums: &["100000000"] },
    Bank { code: "947", name: "Bank Aladin Syariah", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "949", name: "Bank CTBC", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT. BANK CHINATRUST INDONESIA"], list_maximums: &["50000000"] },
    Bank { code: "950", name: "Bank Commonwealth", kind: Kind::Bank, bifast: Some(true), h2h: false, on_page: true, list_names: &["PT BANK COMMONWEALTH"], list_maximums: &["100000000"] },
    Bank { code: "1010", name: "OVO", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &["OVO"], list_maximums: &["25000000"] },
    Bank { code: "1011", name: "Gopay", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &[], list_maximums: &[] },
    Bank { code: "1012", name: "DANA", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &["DANA"], list_maximums: &["25000000"] },
    Bank { code: "1013", name: "Shopeepay", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &["SHOPEEPAY"], list_maximums: &["25000000"] },
    Bank { code: "1014", name: "LinkAja Direct", kind: Kind::EWallet, bifast: Some(false), h2h: false, on_page: true, list_names: &["LINKAJA"], list_maximums: &["1000000000"] },
    Bank { code: "041", name: "THE HONGKONG & SHANGHAI BANKING CORP", kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: &["THE HONGKONG & SHANGHAI BANKING CORP"], list_maximums: &["0"] },
    Bank { code: "052", name: "THE ROYAL BANK OF SCOTLAND N.V.", kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: &["THE ROYAL BANK OF SCOTLAND N.V."], list_maximums: &["0"] },
    Bank { code: "774", name: "PT BANK SYARIAH BUKOPIN", kind: Kind::Bank, bifast: None, h2h: false, on_page: false, list_names: &["PT BANK SYARIAH BUKOPIN"], list_maximums: &["100000000"] },
    Bank { code: "ASP1R3", name: "ASPIRE ACCOUNT", kind: Kind::Other, bifast: None, h2h: false, on_page: false, list_names: &["ASPIRE ACCOUNT"], list_maximums: &["500000000"] },
];
