--TEST--
a fatal error in a coroutine that a channel has entered: others wait in channels, groups and barriers
--FILE--
<?php
class Value
{
    public function __destruct()
    {
        echo "not after a fatal error\n";
    }
}
$channel = new Chan(1);
$full = new Chan(1);
$group = new Co\WaitGroup(1);
$barrier = $copy = Swoole\Coroutine\Barrier::make();
go(fn () => $full->push(new Value()) && $full->push(new Value()));
go(fn () => $group->wait());
go(function () use (&$barrier) {
    Swoole\Coroutine\Barrier::wait($barrier);
});
go(function () use ($channel) {
    try {
        $channel->pop();
        @trigger_error('on purpose', E_USER_ERROR);
    } finally {
        echo "not reached\n";
    }
});
go(fn () => $channel->pop());
register_shutdown_function(function () use ($channel, $group) {
    echo "shutdown function\n";
    try {
        $channel->push(1);
    } catch (Swoole\Error $e) {
        echo $e->getMessage(), "\n";
    }
    var_dump($channel->close());
    $group->done();
    echo "end\n";
});
go(function () use ($channel) {
    $channel->push(new Value());
    echo "not reached\n";
});
?>
--EXPECTF--
Fatal error: on purpose in %s on line %d
shutdown function
API must be called in the coroutine
bool(true)
end
