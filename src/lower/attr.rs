//! Attributes and methods through inline caches (`abi::desc::AttrCache`).
//!
//! ```text
//! getattr o, "x"     heap pointer?                          else → pyrk_getattr_cached (cold)
//!                    slot = cache.word - (shape << 32)      (large: another shape, or no slot)
//!                    slot < 2048?  load [o + slot]; set?
//! ```

use super::func::Lower;
use crate::hir::{ConstId, Value};
use crate::lir::{Addr, Block, Callee, Cond, Edge, IntOp, Op, SymId, Term, Type, Val, Width};
use pyrl_abi::desc::AttrCache;
use pyrl_abi::entries::Rt;
use pyrl_abi::layout::{self, function};
use pyrl_abi::tags;

impl Lower<'_, '_> {
    /// A new inline cache of this function.
    pub fn cache(&mut self, name: ConstId) -> SymId {
        let text = self.const_text(name);
        let symbol = format!("{}$ic{}", self.func.symbol, self.caches);
        self.caches += 1;
        let shown: String = text.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect();
        let name = self.data.constant(self.program, name);
        self.data.inline_cache(symbol, name, format!("attribute {shown}"))
    }

    /// The cached slot when the object's shape is the cached one. Otherwise the word is larger than
    /// any slot (or control is in `miss` already).
    fn cache_slot(&mut self, obj: Val, cache: SymId, miss: Block) -> Val {
        let heap = self.hot("k");
        self.b.br_mask(obj, tags::POINTER_MASK, heap, miss);
        self.b.switch_to(heap);
        let shape = self.load_shape(obj);
        let cached = self.b.load(Width::W64, Addr::sym(cache, AttrCache::SLOT as i32));
        let shifted = self.b.int_imm(IntOp::Shl, shape, 32);
        self.b.int(IntOp::Sub, cached, shifted)
    }

    /// As `cache_slot`, for a slot in the object itself; else to `miss`.
    fn cache_offset(&mut self, obj: Val, cache: SymId, miss: Block) -> Val {
        let slot = self.cache_slot(obj, cache, miss);
        let (limit, inside) = (self.b.iconst(i64::from(AttrCache::FUNCTION)), self.hot("k"));
        self.b.br_cmp(Cond::Ult, slot, limit, inside, miss);
        self.b.switch_to(inside);
        slot
    }

    pub fn get_attr(&mut self, result: Option<Value>, obj: Value, name: ConstId) {
        let ty = self.ty(obj);
        let obj = self.v(obj);
        let cache = self.cache(name);
        if !self.inline || self.small || ty != crate::hir::Ty::Any {
            let r = self.get_attr_slow(obj, cache);
            return self.set(result, r);
        }
        let (miss, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let slot = self.cache_offset(obj, cache, miss);
        let value = self.b.load(Width::W64, Addr::indexed(obj, slot, 0, 0));
        self.b.terminate(Term::BrZero {
            value,
            zero: Edge::to(miss),
            nonzero: Edge { block: join, args: vec![value] },
        });
        self.b.switch_to(miss);
        let slow = self.get_attr_slow(obj, cache);
        self.b.jump(join, vec![slow]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    fn get_attr_slow(&mut self, obj: Val, cache: SymId) -> Val {
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::GetAttrCached, vec![obj, cache])
    }

    pub fn set_attr(&mut self, obj: Value, name: ConstId, value: Value) {
        let ty = self.ty(obj);
        let (obj, value) = (self.v(obj), self.v(value));
        let cache = self.cache(name);
        if !self.inline || self.small || ty != crate::hir::Ty::Any {
            return self.set_attr_slow(obj, value, cache);
        }
        let (miss, join) = (self.cold(), self.hot("k"));
        let slot = self.cache_offset(obj, cache, miss);
        self.b.store(Width::W64, Addr::indexed(obj, slot, 0, 0), value);
        // A store that adds the attribute also moves the object to its next shape.
        let next = self.b.load(Width::U32, Addr::sym(cache, AttrCache::NEXT_SHAPE as i32));
        self.b.store(Width::U32, Addr::at(obj, layout::HEADER_SHAPE as i32), next);
        self.b.jump(join, Vec::new());
        self.b.switch_to(miss);
        self.set_attr_slow(obj, value, cache);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }
    fn set_attr_slow(&mut self, obj: Val, value: Val, cache: SymId) {
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::SetAttrCached, vec![obj, value, cache]);
    }
    /// An attribute whose slot is known: no test of the class.
    pub fn get_slot(&mut self, result: Option<Value>, obj: Value, name: ConstId, slot: u32, none: bool) {
        let obj = self.v(obj);
        let (miss, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        self.if_object(obj, none, miss);
        let value = self.b.load_field(obj, layout::INSTANCE_SLOTS + 8 * slot);
        self.b.terminate(Term::BrZero {
            value,
            zero: Edge::to(miss),
            nonzero: Edge { block: join, args: vec![value] },
        });
        self.b.switch_to(miss);
        // Only its name is read: one serves all.
        let cache = match self.slot_caches.get(&name) {
            Some(&cache) => cache,
            None => self.cache(name),
        };
        self.slot_caches.insert(name, cache);
        let slow = self.get_attr_slow(obj, cache);
        self.b.jump(join, vec![slow]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    /// An attribute that is surely there.
    pub fn slot_load(&mut self, result: Option<Value>, obj: Value, slot: u32) {
        let obj = self.v(obj);
        let value = self.b.load_field(obj, layout::INSTANCE_SLOTS + 8 * slot);
        self.set(result, value);
    }
    pub fn slot_double(&mut self, result: Option<Value>, obj: Value, slot: u32) {
        let at = Addr::at(self.v(obj), (layout::INSTANCE_SLOTS + 8 * slot) as i32);
        let value = self.b.load(Width::F64, at);
        self.set(result, value);
    }
    pub fn slot_put_double(&mut self, obj: Value, slot: u32, value: Value) {
        let at = Addr::at(self.v(obj), (layout::INSTANCE_SLOTS + 8 * slot) as i32);
        let value = self.v(value);
        self.b.store(Width::F64, at, value);
    }
    pub fn set_slot(&mut self, (obj, name): (Value, ConstId), slot: u32, none: bool, value: Value) {
        let (obj, value) = (self.v(obj), self.v(value));
        if !none {
            return self.b.store_field(obj, layout::INSTANCE_SLOTS + 8 * slot, value);
        }
        let (miss, join) = (self.cold(), self.hot("k"));
        self.if_object(obj, none, miss);
        self.b.store_field(obj, layout::INSTANCE_SLOTS + 8 * slot, value);
        self.b.jump(join, Vec::new());
        self.b.switch_to(miss);
        let cache = self.cache(name);
        self.set_attr_slow(obj, value, cache);
        self.b.jump(join, Vec::new());
        self.b.switch_to(join);
    }
    /// On to `miss` if the value may be None and is.
    fn if_object(&mut self, obj: Val, none: bool, miss: Block) {
        if none {
            let heap = self.hot("k");
            self.b.br_mask(obj, tags::POINTER_MASK, heap, miss);
            self.b.switch_to(heap);
        }
    }

    pub fn del_attr(&mut self, obj: Value, name: ConstId) {
        let args = vec![self.v(obj), self.constant(name)];
        self.rt(Rt::DelAttr, args);
    }

    /// The callable for a method call whose arguments come later: on a hit the function in the
    /// cache, with the object as `self` (context.RESULT2).
    pub fn load_method(&mut self, result: Option<Value>, obj: Value, name: ConstId) {
        self.forget_before(name);
        let ty = self.ty(obj);
        let obj = self.v(obj);
        let cache = self.cache(name);
        if !self.inline || self.small || ty != crate::hir::Ty::Any {
            let r = self.load_method_slow(obj, cache);
            return self.set(result, r);
        }
        let (miss, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let slot = self.cache_slot(obj, cache, miss);
        // Any function will do here: what is called is looked at later.
        let hit = self.hot("k");
        let above = self.b.int_imm(IntOp::Sub, slot, i64::from(AttrCache::FUNCTION));
        let limit = self.b.iconst(i64::from(u32::MAX - AttrCache::FUNCTION));
        self.b.br_cmp(Cond::Ule, above, limit, hit, miss);
        self.b.switch_to(hit);
        let func = self.b.load(Width::W64, Addr::sym(cache, AttrCache::VALUE as i32));
        self.b.store_context(pyrl_abi::context::RESULT2, obj);
        self.b.jump(join, vec![func]);
        self.b.switch_to(miss);
        let slow = self.load_method_slow(obj, cache);
        self.b.jump(join, vec![slow]);
        self.b.switch_to(join);
        self.set(result, r);
    }
    fn load_method_slow(&mut self, obj: Val, cache: SymId) -> Val {
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::LoadMethod, vec![obj, cache])
    }
    /// Before a direct call of a method of what may be None, which has no such method.
    pub fn check_method(&mut self, obj: Value, name: ConstId) {
        let obj = self.v(obj);
        let (none, heap) = (self.cold(), self.hot("k"));
        self.b.br_mask(obj, tags::POINTER_MASK, heap, none);
        self.b.switch_to(none);
        let args = vec![obj, self.constant(name)];
        self.rt(Rt::GetAttr, args);
        self.b.jump(heap, Vec::new());
        self.b.switch_to(heap);
    }
    pub fn method_self(&mut self, result: Option<Value>) {
        self.result2(result);
    }

    pub fn call_method(
        &mut self,
        result: Option<Value>,
        obj: Value,
        name: ConstId,
        args: &[Value],
        kwnames: Option<ConstId>,
    ) {
        self.forget_before(name);
        if kwnames.is_none() && self.call_known_method(result, obj, name, args) {
            return;
        }
        let ty = self.ty(obj);
        let obj = self.v(obj);
        let args = self.vs(args);
        let cache = self.cache(name);
        if !self.inline || self.small || kwnames.is_some() || ty != crate::hir::Ty::Any {
            let r = self.call_method_slow(obj, args, kwnames, cache);
            return self.set(result, r);
        }
        let r = self.call_method_cached(obj, args, cache);
        self.set(result, r);
    }

    /// `gc.collect()` frees what the program can no longer reach: dead values must not be found in
    /// registers or on the stack. Calls are told by the name alone; for others it only costs time.
    fn forget_before(&mut self, name: ConstId) {
        if self.const_text(name) == "collect" {
            self.rt(Rt::ForgetStale, Vec::new());
        }
    }

    /// A method call through the cache: when it holds a function that takes exactly these
    /// arguments its entry is called at once.
    pub fn call_method_cached(&mut self, obj: Val, args: Vec<Val>, cache: SymId) -> Val {
        let (miss, join) = (self.cold(), self.hot("k"));
        let r = self.b.block_param(join, Type::I64);
        let slot = self.cache_slot(obj, cache, miss);
        let want = self.b.iconst(i64::from(AttrCache::FUNCTION) + args.len() as i64 + 1);
        let direct = self.hot("k");
        self.b.br_cmp(Cond::Eq, slot, want, direct, miss);
        self.b.switch_to(direct);
        let func = self.b.load(Width::W64, Addr::sym(cache, AttrCache::VALUE as i32));
        let mut all = vec![obj];
        all.extend(args.iter().copied());
        let out = self.call_entry(func, all);
        self.b.jump(join, vec![out]);
        self.b.switch_to(miss);
        let out = self.call_method_slow(obj, args, None, cache);
        self.b.jump(join, vec![out]);
        self.b.switch_to(join);
        r
    }

    /// Calls the machine entry of a function object.
    pub fn call_entry(&mut self, func: Val, args: Vec<Val>) -> Val {
        let entry = self.b.load_field(func, function::ENTRY);
        let op = Op::Call { callee: Callee::Ptr(entry), args, func_obj: Some(func), ret: Some(Type::I64) };
        let r = self.b.ins(op, Type::I64);
        self.check(r)
    }

    pub fn call_method_slow(
        &mut self,
        obj: Val,
        args: Vec<Val>,
        kwnames: Option<ConstId>,
        cache: SymId,
    ) -> Val {
        const FEW: [Rt; 3] = [Rt::MethodNone, Rt::MethodOne, Rt::MethodTwo];
        if let (None, Some(&entry)) = (kwnames, FEW.get(args.len())) {
            let cache = self.b.sym_addr(cache);
            return self.rt(entry, [vec![obj, cache], args].concat());
        }
        let mut all = vec![obj];
        all.extend(args);
        let (array, count) = self.array(all);
        let names = match kwnames {
            Some(names) => self.constant(names),
            None => self.b.iconst(0),
        };
        let cache = self.b.sym_addr(cache);
        self.rt(Rt::CallMethod, vec![obj, cache, array, count, names])
    }
}
