--TEST--
the collector follows a channel to its values and properties; what waits stays
--FILE--
<?php
class Node
{
    public $channel;
    public function __construct(public string $name)
    {
    }
    public function __destruct()
    {
        echo "gone\n";
    }
}
class Named extends Chan
{
    public $friend;
}
Co\run(function () {
    // The queue has wrapped round: its values lie in two pieces.
    $channel = new Named(3);
    $channel->push(1);
    $channel->push(2);
    $channel->pop();
    $channel->pop();
    foreach (['a', 'b', 'c'] as $name) {
        $node = new Node($name);
        $node->channel = $channel;
        $channel->push($node);
    }
    $channel->friend = $channel;
    unset($node);
    gc_collect_cycles();
    echo "still there\n";
    unset($channel);
    gc_collect_cycles();
    echo "collected\n";

    // The waiting sender holds its value and the channel.
    $channel = new Chan(1);
    $channel->push(0);
    go(function (Chan $channel) {
        $node = new Node('waiting');
        $node->channel = $channel;
        $channel->push($node);
    }, $channel);
    gc_collect_cycles();
    var_dump($channel->pop());
    $channel->close();
    echo $channel->pop()->name, "\n";
});
?>
--EXPECT--
still there
gone
gone
gone
collected
int(0)
gone
waiting
