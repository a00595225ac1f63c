--TEST--
Request: not cloneable, not serialisable, declared properties cannot be unset, others may be added
--FILE--
<?php
$request = new Swoole\Http\Request();
$attempts = [
    fn () => clone $request,
    fn () => serialize($request),
    fn () => unserialize('O:19:"Swoole\Http\Request":0:{}'),
    function () use ($request) {
        unset($request->get);
    },
];
foreach ($attempts as $attempt) {
    try {
        $attempt();
        echo "nothing thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
$request->user = 'set by a middleware';
var_dump($request->user);
unset($request->user);
var_dump(isset($request->user));
$class = new ReflectionClass($request);
var_dump($class->isFinal(), $class->getParentClass(), $class->getInterfaceNames(), $class->isCloneable());
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Http\Request
Exception: Serialization of 'Swoole\Http\Request' is not allowed
Exception: Unserialization of 'Swoole\Http\Request' is not allowed
Error: Property get of class Swoole\Http\Request cannot be unset
string(19) "set by a middleware"
bool(false)
bool(false)
bool(false)
array(0) {
}
bool(false)
