--TEST--
close() and done() outside coroutines enter those who wait
--FILE--
<?php
$channel = new Chan(1);
$group = new Co\WaitGroup(1);
go(function () use ($channel) {
    var_dump($channel->pop(), $channel->errCode);
});
go(function () use ($group) {
    var_dump($group->wait());
});
$channel->close();
$group->done();
echo "behind\n";
$group->add();
try {
    $group->wait();
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
$group->done();
var_dump($group->wait());
?>
--EXPECT--
bool(false)
int(-2)
bool(true)
behind
API must be called in the coroutine
bool(true)
