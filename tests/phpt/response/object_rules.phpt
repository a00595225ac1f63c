--TEST--
Response: not cloneable, not serialisable, declared properties cannot be unset, others may be added
--FILE--
<?php
$response = new Swoole\Http\Response();
$attempts = [
    fn () => clone $response,
    fn () => serialize($response),
    fn () => unserialize('O:20:"Swoole\Http\Response":0:{}'),
    function () use ($response) {
        unset($response->header);
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
$response->mine = 1;
var_dump($response->mine);
$class = new ReflectionClass($response);
var_dump($class->isFinal(), $class->getParentClass(), $class->getInterfaceNames(), $class->isCloneable());
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class Swoole\Http\Response
Exception: Serialization of 'Swoole\Http\Response' is not allowed
Exception: Unserialization of 'Swoole\Http\Response' is not allowed
Error: Property header of class Swoole\Http\Response cannot be unset
int(1)
bool(false)
bool(false)
array(0) {
}
bool(false)
