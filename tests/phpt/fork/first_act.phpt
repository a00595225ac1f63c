--TEST--
a child that no function of PHP made: whatever it touches first, its parent and the peers see nothing of it
--EXTENSIONS--
pcntl
posix
--SKIPIF--
<?php
if (!is_file(PHP_EXTENSION_DIR . '/ffi.so')) {
    die('skip needs FFI');
}
?>
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
// pcntl_fork() tells us at once. Here the first call of ours finds out, and each child begins with another one.
// What only a parent's coroutine holds is left alone in its child, so leaks are not looked for.
require __DIR__ . '/../inc/server.inc';

$code = <<<'PHP'
    require INC . '/say.inc';
    use Swoole\Coroutine\{Barrier, Channel, Http\Server, Server as TcpServer, WaitGroup};
    use Swoole\Http\Response;

    $libc = FFI::cdef('int fork(void);');
    $kept = [];

    function websocket($request, $ws): void
    {
        global $kept;
        $ws->upgrade();
        $kept['request'] = $request;
        $kept['websocket'] = $ws;
        while ($frame = $ws->recv()) {
            $ws->push("echo $frame->data");
        }
    }

    function late($request, $response): void
    {
        $GLOBALS['kept']['response'] = $response;
        Co::yield();
    }

    function raw($connection): void
    {
        global $kept;
        $kept['connection'] = $connection;
        $kept['socket'] = $connection->exportSocket();
        while ($bytes = $connection->recv()) {
            $connection->send("raw $bytes");
        }
    }

    pcntl_async_signals(true);
    pcntl_signal(SIGUSR1, fn () => throw new Exception('out of the loop'));

    $start = function () {
        global $kept;
        $kept['server'] = $http = new Server('127.0.0.1');
        $http->handle('/ws', 'websocket');
        $http->handle('/late', 'late');
        $http->handle('/detach', function ($request, $response) {
            $response->detach();
            $GLOBALS['kept']['detached'] = Response::create([$response->socket, $request]);
        });
        $http->handle('/answer', function ($request, $response) {
            global $kept;
            $kept['response']->end('late');
            $kept['detached']->end('detached');
            $response->end(json_encode([$kept['channel']->stats(), $kept['full']->length(), $kept['group']->count()]));
        });
        $kept['tcp'] = $tcp = new TcpServer('127.0.0.1');
        $tcp->set(['open_eof_check' => true, 'open_eof_split' => true, 'package_eof' => "\n"]);
        $tcp->handle('raw');
        $kept['channel'] = new Channel(1);
        $kept['full'] = new Channel(1);
        $kept['full']->push('first');
        $kept['group'] = new WaitGroup(1);
        $kept['barrier'] = Barrier::make();
        go(fn () => print('receiver: ' . var_export($GLOBALS['kept']['channel']->pop(), true) . "\n"));
        go(fn () => print('sender: ' . var_export($GLOBALS['kept']['full']->push('second'), true) . "\n"));
        go(fn () => print('group: ' . var_export($GLOBALS['kept']['group']->wait(), true) . "\n"));
        go(function () {
            $mine = $GLOBALS['kept']['barrier'];
            Barrier::wait($mine);
            echo "barrier\n";
        });
        go(fn () => $http->start());
        go(fn () => $tcp->start());
        echo "PORT $http->port TCP $tcp->port\n";
    };

    $acts = [
        'websocket' => ['push' => ['x'], 'ping' => [], 'disconnect' => [], 'recv' => [], 'close' => [], 'isWritable' => [], 'detach' => []],
        'response' => ['write' => ['x'], 'end' => ['x'], 'upgrade' => [], 'detach' => [], 'status' => [204], 'isWritable' => []],
        'detached' => [],
        'request' => ['getContent' => []],
        'connection' => ['recv' => [], 'send' => ['x'], 'close' => []],
        'socket' => ['recv' => [], 'sendAll' => ['x'], 'shutdown' => [], 'close' => [], 'checkLiveness' => []],
        'server' => ['shutdown' => []],
        'tcp' => ['shutdown' => []],
        'channel' => ['stats' => [], 'isEmpty' => [], 'length' => [], 'close' => [], 'push' => ['x']],
        'full' => ['stats' => [], 'pop' => [], 'close' => []],
        'group' => ['done' => [], 'count' => []],
        'barrier' => [],
    ];

    function act(string $name, string $method, array $arguments): void
    {
        echo "$name->$method: ";
        try {
            echo show(@$GLOBALS['kept'][$name]->$method(...$arguments)), "\n";
        } catch (Throwable $e) {
            echo get_class($e), ' ', $e->getMessage(), "\n";
        }
    }

    function in_child(Closure $act): void
    {
        flush();
        $pid = $GLOBALS['libc']->fork();
        if ($pid === 0) {
            $act();
            exit(0);
        }
        pcntl_waitpid($pid, $status);
        if ($status !== 0) {
            echo pcntl_wifsignaled($status) ? 'signal ' . pcntl_wtermsig($status) : 'exit ' . pcntl_wexitstatus($status), "\n";
        }
    }

    try {
        Co\run($start);
    } catch (Exception) {
        foreach ($acts as $name => $methods) {
            foreach ($methods as $method => $arguments) {
                in_child(fn () => act($name, $method, $arguments));
            }
            in_child(function () use ($name) {
                unset($GLOBALS['kept'][$name]);
                gc_collect_cycles();
            });
        }
        echo "all children have ended\n";
    }
    Swoole\Event::wait();
    PHP;
$server = TestServer::code($code, options: ['-d', 'extension=ffi', '-d', 'ffi.enable=1']);
preg_match('/TCP (\d+)/', $server->waitOutput('/PORT.*TCP \d+\n/')[0], $port);

$ws = WsClient::open($server->port, '/ws');
$raw = WsClient::connect((int) $port[1]);
$late = WsClient::connect($server->port);

function all_answer(): void
{
    global $ws, $raw;
    $ws->text('x');
    $ws->expectFrame(1, 'echo x');
    $raw->send("x\n");
    $raw->expect("raw x\n");
}
$late->send(WsClient::httpRequest('GET', '/late'));
$detached = WsClient::connect($server->port);
$detached->send(WsClient::httpRequest('GET', '/detach'));
all_answer();
$server->signal(SIGUSR1);
WsClient::connect($server->port)->close(); // ends the wait, should the signal have come before it
$server->waitOutput("/all children have ended\n/");
foreach ([$ws, $raw, $late, $detached] as $client) {
    if ($client->peek() !== '' || $client->ended()) {
        echo 'got ', WsClient::show($client->peek()), ' ', $client->ended(), "\n";
    }
}
all_answer();
echo WsClient::connect($server->port)->get('/answer')->body, "\n";
echo $late->readReply()->body, ' ', $detached->readReply()->body, "\n";
$server->kill();
echo preg_replace('/^PORT.*\n/', '', $server->stdout()), $server->stderr();
?>
--EXPECT--
[{"consumer_num":1,"producer_num":0,"queue_num":0},1,1]
late detached
websocket->push: false/9
websocket->ping: false/9
websocket->disconnect: false/9
websocket->recv: Swoole\Error API must be called in the coroutine
websocket->close: false/9
websocket->isWritable: false/0
websocket->detach: false/7106
response->write: false/9
response->end: false/9
response->upgrade: Swoole\Error API must be called in the coroutine
response->detach: true
response->status: true
response->isWritable: true
request->getContent: ''
connection->recv: Swoole\Error API must be called in the coroutine
connection->send: Swoole\Error API must be called in the coroutine
connection->close: false/9
socket->recv: Swoole\Error API must be called in the coroutine
socket->sendAll: Swoole\Error API must be called in the coroutine
socket->shutdown: false/9
socket->close: false/9
socket->checkLiveness: false/9
server->shutdown: null
tcp->shutdown: false/22
channel->stats: {"consumer_num":0,"producer_num":0,"queue_num":0}
channel->isEmpty: true
channel->length: 0
channel->close: true
channel->push: Swoole\Error API must be called in the coroutine
full->stats: {"consumer_num":0,"producer_num":0,"queue_num":1}
full->pop: Swoole\Error API must be called in the coroutine
full->close: true
group->done: null
group->count: 1
all children have ended
