--TEST--
Request->post: urlencoded forms of POST, PUT, PATCH and DELETE only; JSON is left to getContent()
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(j([
    $request->post,
    $request->getContent(),
])));');
$form = ['Content-Type' => 'application/x-www-form-urlencoded'];
foreach (['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS', 'REPORT'] as $method) {
    echo str_pad($method, 8), fetch($server, '/', $method, $form, 'a=1&b[]=x+y')->body, "\n";
}
$types = ['APPLICATION/X-WWW-Form-Urlencoded; charset=utf-8', 'application/json', 'text/plain', ''];
foreach ($types as $type) {
    echo "$type: ", fetch($server, '/', 'POST', ['Content-Type' => $type], 'a=1')->body, "\n";
}
echo fetch($server, '/', 'POST', [], 'a=1')->body, "\n";
echo fetch($server, '/', 'POST', $form, '')->body, "\n";
echo fetch($server, '/', 'POST', $form, 'a=1&a=2&%6Eame=%26+%2B&b.c[d][]=1&b.c[d][]=2')->body, "\n";
finish($server);

$server = serve('$server->set(["http_parse_post" => false]);
    $server->handle("/", fn ($request, $response) => $response->end(j([$request->post, $request->getContent()])));');
echo fetch($server, '/', 'POST', $form, 'a=1')->body, "\n";
finish($server);
?>
--EXPECT--
POST    [{"a":"1","b":["x y"]},"a=1&b[]=x+y"]
PUT     [{"a":"1","b":["x y"]},"a=1&b[]=x+y"]
PATCH   [{"a":"1","b":["x y"]},"a=1&b[]=x+y"]
DELETE  [{"a":"1","b":["x y"]},"a=1&b[]=x+y"]
GET     [null,"a=1&b[]=x+y"]
OPTIONS [null,"a=1&b[]=x+y"]
REPORT  [null,"a=1&b[]=x+y"]
APPLICATION/X-WWW-Form-Urlencoded; charset=utf-8: [{"a":"1"},"a=1"]
application/json: [null,"a=1"]
text/plain: [null,"a=1"]
: [null,"a=1"]
[null,"a=1"]
[null,""]
[{"a":"2","name":"& +","b_c":{"d":["1","2"]}},"a=1&a=2&%6Eame=%26+%2B&b.c[d][]=1&b.c[d][]=2"]
[null,"a=1"]
