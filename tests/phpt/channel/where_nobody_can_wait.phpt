--TEST--
in an output callback a call that need not wait works, one that must is an Error; while garbage is collected both work
--FILE--
<?php
function attempt(callable $call): string
{
    try {
        return json_encode($call());
    } catch (Swoole\Error $e) {
        return strtok($e->getMessage(), ':');
    }
}
class Cycle
{
    public $self;
    public function __construct(public Chan $channel)
    {
        $this->self = $this;
    }
    public function __destruct()
    {
        echo attempt(fn () => $this->channel->push('from the collector')), "\n",
            attempt(fn () => $this->channel->push('waits')), "\n";
    }
}
Co\run(function () {
    $channel = new Chan(1);
    ob_start(function ($text) use ($channel) {
        $text .= attempt(fn () => $channel->push('from the callback')) . "\n";
        return $text . attempt(fn () => $channel->push('waits')) . "\n";
    });
    ob_end_flush();
    var_dump($channel->pop());
    new Cycle($channel);
    gc_collect_cycles();
    var_dump($channel->pop());

    // A receiver that is entered from there may wait.
    go(function () use ($channel) {
        echo $channel->pop(), "\n";
        Co::sleep(0.001);
        echo "slept\n";
        echo $channel->pop(), "\n";
    });
    new Cycle($channel);
    gc_collect_cycles();
    echo "end\n";
});
?>
--EXPECT--
true
the coroutine cannot be suspended here
string(17) "from the callback"
true
true
string(18) "from the collector"
waits
true
end
slept
true
from the collector
