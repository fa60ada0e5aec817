//! Fixed shape ids of the exact builtin types. User classes and their hidden-class
//! transitions get ids from `FIRST_DYNAMIC` on, at run time, in creation order.

macro_rules! shapes {
    ($($name:ident = $python:literal),* $(,)?) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord, Hash)]
        #[repr(u32)]
        pub enum Shape { NONE_SHAPE = 0, $($name),* }
        impl From<Shape> for u32 {
            fn from(shape: Shape) -> u32 {
                shape as u32
            }
        }
        impl Shape {
            /// (shape, Python type name), in id order.
            pub const ALL: &'static [(Shape, &'static str)] = &[$((Shape::$name, $python)),*];
        }
    };
}

shapes! {
    OBJECT = "object", TYPE = "type", NONETYPE = "NoneType", BOOL = "bool", INT = "int",
    FLOAT = "float", COMPLEX = "complex", STR = "str", BYTES = "bytes",
    BYTEARRAY = "bytearray", LIST = "list", TUPLE = "tuple", DICT = "dict", SET = "set",
    FROZENSET = "frozenset", RANGE = "range", SLICE = "slice", FUNCTION = "function",
    METHOD = "method", BUILTIN_FUNCTION = "builtin_function_or_method",
    GENERATOR = "generator", COROUTINE = "coroutine", MODULE = "module", CELL = "cell",
    ELLIPSIS_TYPE = "ellipsis", NOT_IMPLEMENTED_TYPE = "NotImplementedType",
    PROPERTY = "property", STATICMETHOD = "staticmethod", CLASSMETHOD = "classmethod",
    SUPER = "super", ARRAY = "<array>", RAW = "<raw>", TRACEBACK = "traceback",
    WRAPPER_DESCRIPTOR = "wrapper_descriptor", METHOD_WRAPPER = "method-wrapper",
    METHOD_DESCRIPTOR = "method_descriptor", GETSET_DESCRIPTOR = "getset_descriptor",
    MEMBER_DESCRIPTOR = "member_descriptor", MAPPINGPROXY = "mappingproxy",
    LIST_ITERATOR = "list_iterator", LIST_REVERSEITERATOR = "list_reverseiterator",
    TUPLE_ITERATOR = "tuple_iterator", STR_ITERATOR = "str_iterator",
    STR_ASCII_ITERATOR = "str_ascii_iterator", BYTES_ITERATOR = "bytes_iterator",
    RANGE_ITERATOR = "range_iterator", SET_ITERATOR = "set_iterator",
    DICT_KEYS = "dict_keys", DICT_VALUES = "dict_values", DICT_ITEMS = "dict_items",
    DICT_KEYITERATOR = "dict_keyiterator", DICT_VALUEITERATOR = "dict_valueiterator",
    DICT_ITEMITERATOR = "dict_itemiterator", SEQ_ITERATOR = "iterator",
    CALLABLE_ITERATOR = "callable_iterator", ENUMERATE = "enumerate", ZIP = "zip",
    MAP = "map", FILTER = "filter", REVERSED = "reversed", WEAKREF = "weakref",
    MEMORYVIEW = "memoryview", CODE = "code", FRAME = "frame", NAMESPACE = "types.SimpleNamespace",
    BASE_EXCEPTION = "BaseException", TYPING_ALIAS = "types.GenericAlias", UNION_TYPE = "types.UnionType",
    ASYNC_GENERATOR = "async_generator", DICT_REVERSEKEYITERATOR = "dict_reversekeyiterator",
    CLASSMETHOD_DESCRIPTOR = "classmethod_descriptor", BYTEARRAY_ITERATOR = "bytearray_iterator",
    LONG_RANGE_ITERATOR = "longrange_iterator", DICT_REVERSEVALUEITERATOR = "dict_reversevalueiterator",
    DICT_REVERSEITEMITERATOR = "dict_reverseitemiterator", NUMBER_ARRAY = "array.array",
    // A list whose items are doubles as such; its type is `list`, too.
    DOUBLES = "list",
}

/// First shape id that the runtime hands out.
pub const FIRST_DYNAMIC: u32 = 256;
