--TEST--
coroutine: Channel is not final; a subclass that does not call its constructor gets a Swoole\Error
--FILE--
<?php
class Careless extends Swoole\Coroutine\Channel
{
    public function __construct()
    {
    }
}
class Careful extends Swoole\Coroutine\Channel
{
    public function __construct(public string $name)
    {
        parent::__construct(2);
    }
}
$calls = ['push' => [1], 'pop' => [], 'isEmpty' => [], 'isFull' => [], 'close' => [], 'stats' => [], 'length' => []];
Co\run(function () use ($calls) {
    foreach ($calls as $method => $arguments) {
        try {
            (new Careless())->$method(...$arguments);
        } catch (Swoole\Error $e) {
            echo "$method: ", $e->getMessage(), "\n";
        }
    }
    $channel = new Careful('mine');
    var_dump($channel->push(1), $channel->capacity, $channel->name);
});
?>
--EXPECT--
push: must call constructor first
pop: must call constructor first
isEmpty: must call constructor first
isFull: must call constructor first
close: must call constructor first
stats: must call constructor first
length: must call constructor first
bool(true)
int(2)
string(4) "mine"
