--TEST--
$errCode and $capacity may be references or hold objects
--FILE--
<?php
class Old
{
    public function __construct(private Chan $channel)
    {
    }
    public function __destruct()
    {
        echo 'destroyed at ', $this->channel->errCode, "\n";
    }
}
class Typed
{
    public int $code = 7;
    public string $text = 'text';
}
Co\run(function () {
    $channel = new Chan();
    $channel->errCode = new Old($channel);
    $channel->pop(0.001);
    $typed = new Typed();
    $channel->errCode = &$typed->code;
    $channel->close();
    $channel->pop();
    var_dump($typed->code);
    unset($typed->text);
    $other = new class extends Chan {
        public function __construct()
        {
            $this->capacity = new Old($this);
            parent::__construct(5);
        }
    };
    var_dump($other->capacity);
});
?>
--EXPECT--
destroyed at -1
int(-2)
destroyed at 0
int(5)
