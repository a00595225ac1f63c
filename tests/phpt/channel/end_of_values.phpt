--TEST--
values end with the channel, oldest first; their destructors may wait, but cannot get the channel back
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
class Value
{
    public static ?WeakReference $channel = null;
    public function __construct(private string $name)
    {
    }
    public function __destruct()
    {
        echo "{$this->name} goes\n";
        Co::sleep(0.001);
        var_dump(self::$channel->get());
    }
}
Co\run(function () {
    $channel = new Chan(2);
    Value::$channel = WeakReference::create($channel);
    $channel->push(new Value('a'));
    $channel->push(new Value('b'));
    go(function () {
        Co::sleep(0.001);
        echo "another\n";
    });
    unset($channel);
    echo "gone\n";
    $channel = new Chan(1);
    $channel->close();
    var_dump($channel->push(new Value('refused')));
    echo "end\n";
});
?>
--EXPECT--
a goes
another
NULL
b goes
NULL
gone
refused goes
NULL
bool(false)
end
