--TEST--
Settings of the pools of databases in strict mode
--FILE--
<?php
declare(strict_types=1);

function told(callable $call): void
{
    try {
        echo json_encode($call()), "\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

told(fn () => (new Swoole\Database\PDOConfig())->withPort('3307'));
told(fn () => (new Swoole\Database\PDOConfig())->withHost(12));
told(fn () => (new Swoole\Database\RedisConfig())->withTimeout(3)->getTimeout());
?>
--EXPECT--
TypeError: Swoole\Database\PDOConfig::withPort(): Argument #1 ($port) must be of type int, string given
TypeError: Swoole\Database\PDOConfig::withHost(): Argument #1 ($host) must be of type string, int given
3
