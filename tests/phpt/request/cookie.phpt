--TEST--
Request->cookie: PHP's rules, several Cookie lines, the first of a name wins, not in header
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(j([
    $request->cookie,
    $request->header["cookie"] ?? null,
])));');
$cases = [
    ['a=1; b=two'],
    ['a=1', 'b=2; a=3'],
    ['a=%20x%3B+y; b="quoted"; c=x=y'],
    ['k[a]=1; k[b][]=2; k[b][]=3'],
    ['  spaced  = v ; d.ot=1; no-value; =nameless; e='],
    ['a=1;b=2;;;c=3;'],
    ['1=number'],
    ['d_t=first; d.t=second; d%2et=other', 'd t=third; k=plain; k[a]=array; l[a]=1; l[a]=2; l=3'],
    [''],
    ["\ta\t=1;\t b \t =2; c\t; \td"],
    ['k' . str_repeat('[a]', 64) . '=deep; b=1'],
    ['k' . str_repeat('[a]', 65) . '=deeper; b=1'],
    [str_repeat('[', 66) . '=v; b=1'],
];
foreach ($cases as $lines) {
    echo fetch($server, '/', 'GET', ['Cookie' => $lines])->body, "\n";
}
finish($server);

$server = serve('$server->set(["http_parse_cookie" => false]);
    $server->handle("/", fn ($request, $response) => $response->end(j([$request->cookie, $request->header["cookie"]])));');
echo fetch($server, '/', 'GET', ['Cookie' => 'a=1; b=2'])->body, "\n";
echo fetch($server, '/', 'GET', ['Cookie' => ['a=1', 'b=2']])->body, "\n";
finish($server);
?>
--EXPECT--
[{"a":"1","b":"two"},null]
[{"a":"1","b":"2"},null]
[{"a":" x;+y","b":"\"quoted\"","c":"x=y"},null]
[{"k":{"a":"1","b":["2","3"]}},null]
[{"spaced":" v ","d_ot":"1","no-value":"","e":""},null]
[{"a":"1","b":"2","c":"3"},null]
[{"1":"number"},null]
[{"d_t":"first","d%2et":"other","k":{"a":"array"},"l":{"a":"2"}},null]
[[],null]
[{"a":"1","b":"2","c":"","d":""},null]
[{"k":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":"deep"}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}},"b":"1"},null]
[{"b":"1"},null]
[{"b":"1"},null]
[null,"a=1; b=2"]
[null,["a=1","b=2"]]
