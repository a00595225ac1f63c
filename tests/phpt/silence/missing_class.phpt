--TEST--
Using a class of Swoole's that is not here names what to use instead; asking for it does not
--FILE--
<?php
function told(callable $use): void
{
    try {
        $use();
    } catch (Error $error) {
        echo get_class($error), ': ', $error->getMessage(), "\n";
    }
}

told(fn () => new Swoole\Http\Server('127.0.0.1', 80));
told(fn () => new \swoole\HTTP\server('127.0.0.1', 80));
told(fn () => new Swoole\Client(1));
told(fn () => Swoole\Async\Client::connect());
told(fn () => Swoole\Server\Task::pack('x'));
told(fn () => new Swoole\NoSuchThing());
told(fn () => new Tables());
told(fn () => throw new Error('Class "Swoole" not found'));
told(fn () => eval('class Mine extends Swoole\Redis\Server {}'));
var_dump(class_exists('Swoole\Client'), class_exists('Swoole\Http\Server'), is_callable(['Swoole\Client', 'make']));
?>
--EXPECT--
Error: Class "Swoole\Http\Server" not found: wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
Error: Class "swoole\HTTP\server" not found: wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
Error: Class "Swoole\Client" not found: clients are not built yet; PHP's own streams and cURL work, but block the whole process
Error: Class "Swoole\Async\Client" not found: clients are not built yet; PHP's own streams and cURL work, but block the whole process
Error: Class "Swoole\Server\Task" not found: wsco has the coroutine server only: use Swoole\Coroutine\Server
Error: Class "Swoole\NoSuchThing" not found: wsco does not have it
Error: Class "Tables" not found
Error: Class "Swoole" not found
Error: Class "Swoole\Redis\Server" not found: use Swoole\Coroutine\Server and speak the protocol yourself
bool(false)
bool(false)
bool(false)
