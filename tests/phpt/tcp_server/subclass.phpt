--TEST--
Coroutine\Server: subclasses: own constructor, methods of the same names, the protected properties
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
$server = TestServer::code(<<<'PHP'
    require INC . '/say.inc';
    use Swoole\Coroutine\Server;

    class Echoing extends Server
    {
        public $host = 'mine';
        private array $log = [];

        public function __construct(private string $name)
        {
            parent::__construct('127.0.0.1');
            $this->fn = [$this, 'serve'];
        }
        private function onAccept(): void
        {
            echo "never called\n";
        }
        public function start(): bool
        {
            say("my start", $this->host, $this->socket, $this->running);
            return parent::start();
        }
        public function serve(Server\Connection $conn): void
        {
            while (is_string($data = $conn->recv()) && $data !== "") {
                if ($data === "throw") {
                    $this->fn = 'no_such_function';
                    trigger_error("warned");
                    throw new Exception("thrown");
                }
                $conn->send("$this->name: $data");
            }
            $this->shutdown();
        }
        public function set(array $setting): void
        {
            parent::set($setting + ['own' => true]);
        }
        public function restore(): void
        {
            $this->fn = [$this, 'serve'];
        }
    }
    class Careless extends Server
    {
        public function __construct()
        {
        }
    }
    try {
        (new Careless())->start();
    } catch (Swoole\Error $e) {
        say("careless", $e);
    }
    Co\run(function () {
        $server = new Echoing('echo');
        $server->set(['a' => 1]);
        say("setting", $server->setting);
        echo "PORT {$server->port}\n";
        go(function () use ($server) {
            while (!file_exists($argv[1] ?? __FILE__ . '.restore')) {
                Co::sleep(0.001);
            }
            unlink(__FILE__ . '.restore');
            $server->restore();
            echo "restored\n";
        });
        say("start", $server->start());
    });
    PHP, options: ['-d', 'log_errors=0']);
$c = WsClient::connect($server->port);
$c->send('hello');
$c->expect('echo: hello');
$c->send('throw');
$c->expectEnd();
$c = WsClient::connect($server->port);
echo $c->expectEnd(), "\n";
preg_match('~(/\S*wsco-test-\w+)~', $server->stdout(), $m);
file_put_contents("$m[1].restore", ""); // not touch(), which needs the file again after it is made
$server->waitOutput('/restored/');
$c = WsClient::connect($server->port);
$c->halfClose();
$c->expectEnd();
$server->wait();
echo preg_replace(['/^PORT.*\n/m', '~/\S*wsco-test-\w+~'], ['', 'SCRIPT'], $server->stdout()), $server->stderr();
?>
--EXPECTF--
eof
careless Swoole\Error: must call constructor first

Warning: Swoole\Coroutine\Server::set(): unknown option a in SCRIPT on line 38

Warning: Swoole\Coroutine\Server::set(): unknown option own in SCRIPT on line 38
setting {"open_ssl":false,"a":1,"own":true}
my start '127.0.0.1' null false/503

Notice: warned in SCRIPT on line %d
%A
Fatal error: Uncaught Exception: thrown in SCRIPT:%d
Stack trace:
#0 [internal function]: Echoing->serve(Object(Swoole\Coroutine\Server\Connection))
#1 [internal function]: Swoole\Coroutine\Server->start()
#2 {main}
  thrown in SCRIPT on line %d
%A
Fatal error: Uncaught Error: The handler of the server cannot be called: function "no_such_function" not found or invalid function name in %s:%d
Stack trace:
#0 [internal function]: Swoole\Coroutine\Server->start()
#1 {main}
  thrown in %s on line %d
restored
start true
