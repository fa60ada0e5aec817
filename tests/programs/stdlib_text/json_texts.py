# json: texts, formats and error messages.
import json


def attempt(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return type(error).__name__ + " " + str(error)


texts = ['1','-1','0','01','1.5','1e5','1E-3','-0.0','"a"','"a\\n\\u00e9\\ud83d\\ude00"','[]','[1,2]','[1,]','{}','{"a":1}','{"a":1,}','{"a" 1}','{a:1}','[1 2]','nul','null','true','false','NaN','-Infinity','Infinity','"abc','"a\tb"','"\\x"','"\\u12"','','  ','[','{','{"a"','{"a":','[1','1 2',' [ 1 , { "b" : [ ] } ] ','{"a":1,"a":2}','-','"é"','[[[[]]]]','1.','.5','tru','{"a":1 "b":2}','"\\','\ufeff1','[1,\n2,\n x]','12345678901234567890123','1e400','"\\u12G4"', '-Inf', '{"a":}', '[,1]']
for t in texts:
    print(repr(t), attempt(json.loads, t))
c = []
c.append(c)
vals = [1,-1,1.5,1e100,float('nan'),float('inf'),True,None,"a\n\"é😀\x7f\x00",[],[1,[2,{}]],{},{"a":1,"b":[1,2,{"c":None}]},{1:2,2.5:3,True:4,None:5},(1,2),{1,2},c,{(1,2):3},{"b":1,"a":2},"/",1<<70,b'x',{"x":{}, "y":[]}]
OPTIONS = ({}, {"indent": 2}, {"indent": 0}, {"sort_keys": True}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"skipkeys": True}, {"allow_nan": False}, {"default": str})
for v in vals:
    for options in OPTIONS:
        print(attempt(json.dumps, v, **options))
print(json.loads('{"a": 1}', object_hook=lambda d: ("h", d)), json.loads('{"a": 1.5}', object_pairs_hook=list, parse_float=str))
