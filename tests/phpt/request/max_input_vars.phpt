--TEST--
max_input_vars cuts query strings, forms and cookies
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(j([
    count($request->get ?? []),
    count($request->post ?? []),
    count($request->cookie ?? []),
])));', ['-d', 'max_input_vars=5']);
$many = implode('&', array_map(fn ($i) => "v$i=$i", range(1, 8)));
$form = ['Content-Type' => 'application/x-www-form-urlencoded'];
echo fetch($server, "/?$many", 'POST', $form + ['Cookie' => strtr($many, '&', ';')], $many)->body, "\n";
echo fetch($server, '/?a=1&b=2&c=3&d=4&e=5')->body, "\n";
echo preg_replace('/ in \S+ on line \d+/', '', finish($server));
?>
--EXPECTF--
[5,5,5]
[5,0,0]

Warning: Swoole\Coroutine\Http\Server::onAccept(): Input variables exceeded 5. To increase the limit change max_input_vars in php.ini.

Warning: Swoole\Coroutine\Http\Server::onAccept(): Input variables exceeded 5. To increase the limit change max_input_vars in php.ini.
