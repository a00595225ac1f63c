--TEST--
Request->get: PHP's variable rules; null without a query string
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(j($request->get)));');
foreach (
    ['', '?', '?a=1&b=two', '?a[]=1&a[]=2', '?b[k][j]=3&b[k][i]=4', '?a=1&a=2', '?b.c=1&d+e=2', '?=x&&y', '?a+b=c%20d+e',
     '?a%5B%5D=enc', '?a=%00%ff', '?a[=1', '?x=a=b', '?0=zero'] as $query
) {
    echo fetch($server, "/$query")->body, "\n";
}
finish($server);
?>
--EXPECT--
null
null
{"a":"1","b":"two"}
{"a":["1","2"]}
{"b":{"k":{"j":"3","i":"4"}}}
{"a":"2"}
{"b_c":"1","d_e":"2"}
{"y":""}
{"a_b":"c d e"}
{"a":["enc"]}

{"a_":"1"}
{"x":"a=b"}
["zero"]
