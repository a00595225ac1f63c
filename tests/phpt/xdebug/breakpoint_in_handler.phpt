--TEST--
Xdebug: a breakpoint in a handler of a server; the stack has the frames of that coroutine only, variables can be read
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

$session = Dbgp::code(<<<'PHP'
    use Swoole\Coroutine\Http\Server;
    function answer(string $name): string
    {
        $text = "hello $name";
        return $text;
    }
    Co\run(function () {
        $server = new Server('127.0.0.1');
        $server->handle('/', function ($request, $response) use ($server) {
            $response->end(answer($request->get['name']));
            if ($request->get['name'] === 'last') {
                $server->shutdown();
            }
        });
        echo "PORT {$server->port}\n";
        $server->start();
        echo "served\n";
    });
    PHP);
/** Sends the request before the script is let go, so that the stop is waited for, and nothing else. */
function ask(int $port, string $name): WsClient
{
    $client = WsClient::connect($port);
    $client->send("GET /?name=$name HTTP/1.1\r\nHost: x\r\n\r\n");
    return $client;
}

$session->breakpoint(5);
$session->breakpoint(17);
echo $session->go('run'), ' ', implode(' < ', $session->stack()), "\n";
$port = (int) $session->value('$server->port');

$clients = [ask($port, 'first'), ask($port, 'second')];
for ($i = 0; $i < 2; $i++) {
    echo $session->go('run'), ' ', implode(' < ', $session->stack()), "\n";
    echo $session->value('$name'), ': ', $session->go('step_over'), ' ', $session->value('$text'), "\n";
    echo $session->go('step_out'), ' ', implode(' < ', $session->stack()), "\n";
}
ask($port, 'last');
echo $session->go('run'), ' ', $session->value('$name'), "\n";
[$status, $output] = $session->end();
echo $status, ' ', preg_replace('/PORT \d+/', 'PORT', $output);
foreach ($clients as $client) {
    echo $client->readReply()->body, "\n";
}
?>
--EXPECT--
17 (closure):17 < (coroutine)
5 answer:5 < (closure):11 < (coroutine)
first: 6 hello first
12 (closure):12 < (coroutine)
5 answer:5 < (closure):11 < (coroutine)
second: 6 hello second
12 (closure):12 < (coroutine)
5 last
0 PORT
served
hello first
hello second
