--TEST--
Compression outside the handler: a response kept, another coroutine, a destructor, the server object gone
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$server = TestServer::code(<<<'CODE'
    use Swoole\Coroutine;
    class Ends
    {
        public function __construct(private $response)
        {
        }
        public function __destruct()
        {
            $this->response->end(str_repeat('destructor ', 9));
        }
    }
    $state = new stdClass();
    function serve(stdClass $state): WeakReference
    {
        $server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
        $weak = WeakReference::create($server);
        $server->handle('/kept', function ($request, $response) use ($state) {
            $state->kept = $response;
            echo "kept\n";
        });
        $server->handle('/release', function ($request, $response) use ($state) {
            $state->kept->end(str_repeat('released ', 9));
            $response->end();
        });
        $server->handle('/coroutine', function ($request, $response) {
            go(function () use ($response) {
                Coroutine::sleep(0.001);
                $response->end(str_repeat('coroutine ', 9));
            });
        });
        $server->handle('/destructor', fn ($request, $response) => new Ends($response));
        $server->handle('/stop', fn ($request, $response) => $weak->get()->shutdown());
        echo "PORT {$server->port}\n";
        $server->start();
        return $weak;
    }
    Coroutine\run(function () use ($state) {
        $weak = serve($state);
        while ($weak->get()) {
            Coroutine::sleep(0.001);
        }
        $state->kept->end(str_repeat('long gone ', 9));
    });
    CODE);
$say = function (HttpReply $reply): void {
    echo coding_of($reply), ' ', strtok(decoded($reply), ' '), "\n";
};
$gzip = ['Accept-Encoding' => 'gzip'];
$kept = WsClient::connect($server->port);
$kept->send(WsClient::httpRequest('GET', '/kept', $gzip));
$server->waitOutput('/kept/');
fetch($server, '/release');
$say($kept->readReply());
$say(fetch($server, '/coroutine', 'GET', $gzip));
$say(fetch($server, '/destructor', 'GET', $gzip));
$kept->send(WsClient::httpRequest('GET', '/kept', $gzip));
$server->waitOutput('/kept\nkept/');
fetch($server, '/stop');
$say($kept->readReply());
var_dump($server->wait());
?>
--EXPECT--
gzip+vary released
gzip+vary coroutine
gzip+vary destructor
- long
int(0)
