--TEST--
Settings of the pools of databases
--FILE--
<?php
use Swoole\Database\{MysqliConfig, PDOConfig, RedisConfig};

function told(callable $call): void
{
    try {
        echo json_encode($call()), "\n";
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

foreach ([PDOConfig::class, MysqliConfig::class, RedisConfig::class] as $class) {
    echo "-- $class\n";
    $config = new $class();
    foreach (get_class_methods($class) as $method) {
        if (!str_starts_with($method, 'with')) {
            continue;
        }
        $get = 'get' . substr($method, 4);
        $before = $config->$get();
        $value = match (true) {
            is_int($before) => $before + 1,
            is_float($before) => 1.5,
            is_array($before) => [3 => 'x'],
            default => "a $method",
        };
        $same = $config->$method($value) === $config;
        echo substr($method, 4), ': ', json_encode($before), ' ', json_encode($config->$get()), $same ? '' : ' another', "\n";
    }
}

echo "-- the rest\n";
told(fn () => PDOConfig::getAvailableDrivers());
told(fn () => PDOConfig::DRIVER_MYSQL);
told(fn () => [(new PDOConfig())->hasUnixSocket(), (new PDOConfig())->withUnixSocket('/x')->hasUnixSocket(),
    (new MysqliConfig())->withUnixSocket('')->hasUnixSocket()]);
told(fn () => (new RedisConfig())->withAuth(['user', 'password'])->getAuth());
told(fn () => (new RedisConfig())->setOption(1, 'a')->setOption('name', 2)->setOption(1, 'b')->getOptions());
$config = (new PDOConfig())->withHost('one');
$copy = clone $config;
$copy->withHost('two');
told(fn () => [$config->getHost(), $copy->getHost()]);
echo "-- types\n";
told(fn () => (new PDOConfig())->withPort('3307')->getPort());
told(fn () => (new PDOConfig())->withHost(12)->getHost());
told(fn () => (new RedisConfig())->withTimeout(3)->getTimeout());
told(fn () => (new PDOConfig())->withPort('many'));
told(fn () => (new PDOConfig())->withPort(null));
told(fn () => (new PDOConfig())->withHost([]));
told(fn () => (new PDOConfig())->withUnixSocket(null)->getUnixSocket());
told(fn () => (new PDOConfig())->withOptions('none'));
told(fn () => (new PDOConfig())->withHost());
told(fn () => (new PDOConfig())->withHost('a', 'b'));
told(fn () => (new PDOConfig())->getHost(1));
told(fn () => (new PDOConfig())->connect());

class Own extends PDOConfig
{
    public function spoil(): void
    {
        $name = &$this->port;
        $name = 7;
        unset($this->host);
    }
}
$own = new Own();
told(fn () => $own->spoil());
told(fn () => $own->withPort(8)->getPort());
?>
--EXPECT--
-- Swoole\Database\PDOConfig
Driver: "mysql" "a withDriver"
Host: "127.0.0.1" "a withHost"
Port: 3306 3307
UnixSocket: null "a withUnixSocket"
Dbname: "test" "a withDbname"
Charset: "utf8mb4" "a withCharset"
Username: "root" "a withUsername"
Password: "root" "a withPassword"
Options: [] {"3":"x"}
-- Swoole\Database\MysqliConfig
Host: "127.0.0.1" "a withHost"
Port: 3306 3307
UnixSocket: null "a withUnixSocket"
Dbname: "test" "a withDbname"
Charset: "utf8mb4" "a withCharset"
Username: "root" "a withUsername"
Password: "root" "a withPassword"
Options: [] {"3":"x"}
-- Swoole\Database\RedisConfig
Host: "127.0.0.1" "a withHost"
Port: 6379 6380
Timeout: 0 1.5
Reserved: "" "a withReserved"
RetryInterval: 0 1
ReadTimeout: 0 1.5
Auth: "" "a withAuth"
DbIndex: 0 1
Options: [] {"3":"x"}
-- the rest
["mysql","pgsql","oci","sqlite"]
"mysql"
[false,true,false]
["user","password"]
{"1":"b","name":2}
["one","two"]
-- types
3307
"12"
3
TypeError: Swoole\Database\PDOConfig::withPort(): Argument #1 ($port) must be of type int, string given
TypeError: Swoole\Database\PDOConfig::withPort(): Argument #1 ($port) must be of type int, null given
TypeError: Swoole\Database\PDOConfig::withHost(): Argument #1 ($host) must be of type string, array given
null
TypeError: Swoole\Database\PDOConfig::withOptions(): Argument #1 ($options) must be of type array, string given
ArgumentCountError: Swoole\Database\PDOConfig::withHost() expects exactly 1 argument, 0 given
ArgumentCountError: Swoole\Database\PDOConfig::withHost() expects exactly 1 argument, 2 given
ArgumentCountError: Swoole\Database\PDOConfig::getHost() expects exactly 0 arguments, 1 given
Error: Call to private method Swoole\Database\PDOConfig::connect() from global scope
Error: Property host of class Own cannot be unset
8
