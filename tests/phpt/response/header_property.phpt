--TEST--
Response->header, cookie, trailer: null, then arrays of what was set; arrays passed in are left alone
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

echo json_encode((new ReflectionClass('Swoole\Http\Response'))->getDefaultProperties()), "\n";
$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $seen[] = [$response->header, $response->cookie, $response->trailer];
        $response->initHeader();
        $seen[] = [$response->header, $response->cookie, $response->trailer];
        $list = ["a \n", &$list];
        unset($list[1]);
        $list[] = 3;
        $response->header('x-list', $list);
        $response->header('x-number', 1.5);
        $response->cookie('c', 'v');
        $response->trailer('X-Sum', 'abc');
        $seen[] = [$response->header, $response->cookie, $response->trailer, $list];
        // What the script writes into the property is sent.
        $response->header['X-By-Hand'] = 'yes';
        $response->end(j($seen));
    });
    $server->handle('/reference', function (Request $request, Response $response) {
        $fields = ['X-Before' => '1'];
        $response->header = &$fields;
        $response->header('x-after', '2');
        $response->end(j($fields));
    });
    CODE);
$reply = fetch($server, '/');
echo $reply->body, "\n", json_encode($reply->headerLines('X-List')), ' ', $reply->header('X-By-Hand'), "\n";
$reply = fetch($server, '/reference');
echo $reply->body, ' ', $reply->header('X-Before'), $reply->header('X-After'), "\n";
finish($server);
?>
--EXPECT--
{"fd":0,"socket":null,"header":null,"cookie":null,"trailer":null}
[[null,null,null],[[],[],[]],[{"X-List":{"0":"a \n","2":3},"X-Number":1.5},["c=v"],{"x-sum":"abc"},{"0":"a \n","2":3}]]
["a","3"] yes
{"X-Before":"1","X-After":"2"} 12
