//! Attributes through inline caches (`abi::desc::AttrCache`).

use super::func::Lower;
use crate::hir::{ConstId, Value};
use crate::lir::{SymId, Val};
use pyrl_abi::entries::Rt;

impl Lower<'_, '_> {
    /// A new inline cache of this function.
    pub fn cache(&mut self, name: ConstId) -> SymId {
        let text = self.const_text(name);
        let symbol = format!("{}$ic{}", self.func.symbol, self.caches);
        self.caches += 1;
        let shown: String = text.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect();
        self.data.inline_cache(symbol, format!("attribute {shown}"))
    }

    pub fn get_attr(&mut self, result: Option<Value>, obj: Value, name: ConstId) {
        let obj = self.v(obj);
        let cache = self.cache(name);
        let r = self.get_attr_slow(obj, name, cache);
        self.set(result, r);
    }
    fn get_attr_slow(&mut self, obj: Val, name: ConstId, cache: SymId) -> Val {
        let name = self.constant(name);
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::GetAttrCached, vec![obj, name, cache])
    }
    pub fn set_attr(&mut self, obj: Value, name: ConstId, value: Value) {
        let (obj, value) = (self.v(obj), self.v(value));
        let cache = self.cache(name);
        let name = self.constant(name);
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::SetAttrCached, vec![obj, name, value, cache]);
    }
    pub fn del_attr(&mut self, obj: Value, name: ConstId) {
        let args = vec![self.v(obj), self.constant(name)];
        self.rt(Rt::DelAttr, args);
    }
    pub fn load_method(&mut self, result: Option<Value>, obj: Value, name: ConstId) {
        let obj = self.v(obj);
        let cache = self.cache(name);
        let name = self.constant(name);
        let cache = self.b.sym_addr(cache);
        self.rt_to(result, Rt::LoadMethod, vec![obj, name, cache]);
    }
    pub fn method_self(&mut self, result: Option<Value>) {
        self.result2(result);
    }
}
