--TEST--
acceptance: H9: a handler starts two coroutines and collects their results over a channel
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

answers(<<<'CODE'
    $channel = new Chan(2);
    foreach (['slow' => 0.02, 'fast' => 0.01] as $name => $time) {
        go(function () use ($channel, $name, $time) {
            Coroutine::sleep($time);
            $channel->push([$name, strlen($name)]);
        });
    }
    $results = [];
    for ($i = 0; $i < 2; $i++) {
        [$name, $length] = $channel->pop();
        $results[$name] = $length;
    }
    ksort($results);
    $response->end(json_encode($results));
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 19\r\n
\r\n
{"fast":4,"slow":4}
