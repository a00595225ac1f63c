--TEST--
Serializable shares one table of objects with nested serialize(): not with other coroutines
--FILE--
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
eval('class Old implements Serializable
{
    public function __construct(public $data)
    {
    }
    public function serialize(): string
    {
        Co::yield();
        return serialize($this->data);
    }
    public function unserialize(string $text): void
    {
        Co::yield();
        $this->data = unserialize($text);
    }
}');
Co\run(function () {
    $shared = (object) ['x' => 1];
    $id = go(function () use ($shared) {
        $text = serialize([$shared, new Old([$shared, $shared]), $shared]);
        echo "$text\n";
        $copy = unserialize($text);
        var_dump($copy[0] === $copy[1]->data[0], $copy[0] === $copy[2]);
    });
    echo serialize([$shared, $shared]), "\n";
    Co::resume($id);
    echo json_encode(unserialize('a:2:{i:0;O:8:"stdClass":0:{}i:1;r:2;}')), "\n";
    try {
        var_dump(@unserialize('a:1:{i:0;r:2;}'));
    } finally {
        Co::resume($id);
    }
});
?>
--EXPECT--
a:2:{i:0;O:8:"stdClass":1:{s:1:"x";i:1;}i:1;r:2;}
a:3:{i:0;O:8:"stdClass":1:{s:1:"x";i:1;}i:1;C:3:"Old":22:{a:2:{i:0;r:2;i:1;r:2;}}i:2;r:2;}
[{},{}]
bool(false)
bool(true)
bool(true)
