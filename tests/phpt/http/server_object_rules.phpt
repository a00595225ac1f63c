--TEST--
Server: final, not cloneable, not serialisable; declared properties stay, others are accepted
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
$attempts = [
    fn () => clone $server,
    fn () => serialize($server),
    function () use ($server) {
        unset($server->port);
    },
    fn () => unserialize('O:28:"Swoole\Coroutine\Http\Server":0:{}'),
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "nothing thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
$server->mine = 1;
var_dump($server->mine);
unset($server->mine);
var_dump(isset($server->mine), (new ReflectionClass($server))->isFinal());
var_dump(class_exists('Co\Http\Server') && new ReflectionClass('Co\Http\Server') == new ReflectionClass($server));
?>
--EXPECTF--
Error: Trying to clone an uncloneable object of class Swoole\Coroutine\Http\Server
Exception: Serialization of 'Swoole\Coroutine\Http\Server' is not allowed
Error: Property port of class Swoole\Coroutine\Http\Server cannot be unset
Exception: Unserialization of 'Swoole\Coroutine\Http\Server' is not allowed
%Aint(1)
bool(false)
bool(true)
bool(true)
