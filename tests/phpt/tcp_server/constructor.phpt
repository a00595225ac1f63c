--TEST--
Coroutine\Server: what the constructor sets, and what it throws
--FILE--
<?php
use Swoole\Coroutine\Server;

function attempt(mixed ...$arguments): void
{
    try {
        new Server(...$arguments);
        echo "no exception\n";
    } catch (Throwable $e) {
        $message = preg_replace(['/:\d{4,5}\)/', '/wsco \S+/'], [':*)', 'wsco N'], $e->getMessage());
        printf("%s: %s, code %d\n", $e::class, $message, $e->getCode());
        if ($e->getCode() !== 0 && swoole_last_error() !== $e->getCode()) {
            echo "last error ", swoole_last_error(), "\n";
        }
    }
}

foreach ((new ReflectionClass(Server::class))->getDefaultProperties() as $name => $value) {
    echo "$name ", json_encode($value), ' ', implode(' ', Reflection::getModifierNames((new ReflectionProperty(Server::class, $name))->getModifiers())), "\n";
}
$server = new Server('127.0.0.1', 0);
var_dump($server->host, $server->port > 0, $server->type, $server->fd > 2, $server->errCode, $server->setting);
$path = sys_get_temp_dir() . '/wsco-tcp-' . getmypid() . '.sock';
$unix = new Server("unix:$path");
var_dump($unix->host === "unix:$path", $unix->port, $unix->type, file_exists($path));
unlink($path);
attempt('');
attempt('127.0.0.1', $server->port);
attempt('999.1.1.1');
attempt('localhost');
attempt('127.0.0.1', 70000);
attempt('127.0.0.1', -1);
attempt('unix:/nowhere/at/all');
attempt();
attempt('127.0.0.1', 0, false, false, 'more');
attempt([]);
// Two with the same port, as several processes would have them.
$first = new Server('127.0.0.1', 0, false, true);
attempt('127.0.0.1', $first->port, false, true);
// A second call must not lose the first socket.
try {
    $server->__construct('127.0.0.1', 0);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
host "" public
port 0 public
type 2 public
fd -1 public
errCode 0 public
setting [] public
running false protected
fn null protected
socket null protected
string(9) "127.0.0.1"
bool(true)
int(2)
bool(true)
int(0)
array(1) {
  ["open_ssl"]=>
  bool(false)
}
bool(true)
int(0)
int(1)
bool(true)
Swoole\Exception: host is empty, code 22
Swoole\Exception: bind(127.0.0.1:*) failed: Address already in use, code 98
Swoole\Exception: bind(999.1.1.1:0) failed: Bad host addr, code 722
Swoole\Exception: bind(localhost:0) failed: Bad host addr, code 722
Swoole\Exception: bind(127.0.0.1:*) failed: Bad port, code 723
Swoole\Exception: bind(127.0.0.1:-1) failed: Bad port, code 723
Swoole\Exception: bind(unix:/nowhere/at/all:0) failed: No such file or directory, code 2
ArgumentCountError: Swoole\Coroutine\Server::__construct() expects at least 1 argument, 0 given, code 0
ArgumentCountError: Swoole\Coroutine\Server::__construct() expects at most 4 arguments, 5 given, code 0
TypeError: Swoole\Coroutine\Server::__construct(): Argument #1 ($host) must be of type string, array given, code 0
no exception
The server has been constructed already
