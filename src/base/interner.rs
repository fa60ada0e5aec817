//! Interned strings: equal text, equal `Symbol`. Names are compared and hashed as one word; the
//! order of symbols is the order of first use, so it is deterministic.

use std::collections::HashMap;

crate::index_type!(
    /// An interned string.
    pub struct Symbol = "sym"
);

/// Owns the text of all symbols it handed out.
#[derive(Default, Clone, Debug)]
pub struct Interner {
    texts: Vec<String>,
    by_text: HashMap<String, Symbol>,
}

impl Interner {
    /// An interner without symbols.
    pub fn new() -> Self {
        Self::default()
    }

    /// The symbol of `text`, made when it is new.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(&symbol) = self.by_text.get(text) {
            return symbol;
        }
        let symbol = Symbol::new(self.texts.len());
        self.texts.push(text.to_string());
        self.by_text.insert(text.to_string(), symbol);
        symbol
    }

    /// The symbol of `text`, if it was ever interned.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.by_text.get(text).copied()
    }

    /// The text of a symbol of this interner.
    pub fn text(&self, symbol: Symbol) -> &str {
        &self.texts[symbol.index()]
    }
}
