--TEST--
nested serialize() and unserialize() whose hooks wait do not mix
--FILE--
<?php
class Slow
{
    public function __construct(public string $name, public ?Slow $other = null)
    {
    }
    public function __serialize(): array
    {
        Co::sleep(0.001);
        return [$this->name, $this->other, $this->other];
    }
    public function __unserialize(array $data): void
    {
        Co::sleep(0.001);
        [$this->name, $this->other, $again] = $data;
        if ($again !== $this->other) {
            echo "wrong object in {$this->name}\n";
        }
    }
}
$results = [];
Co\run(function () use (&$results) {
    foreach (['a', 'b', 'c'] as $name) {
        go(function () use ($name, &$results) {
            $object = new Slow("$name 1", new Slow("$name 2", new Slow("$name 3")));
            $text = serialize([$object, $object]);
            [$copy, $same] = unserialize($text);
            $results[$name] = [$copy->name, $copy->other->name, $copy->other->other->name, $copy === $same ? 'same' : 'differs',
                $text === serialize([$copy, $copy]) ? 'equal' : 'unequal'];
        });
    }
});
foreach (['a', 'b', 'c'] as $name) {
    echo implode(' ', $results[$name]), "\n";
}
?>
--EXPECT--
a 1 a 2 a 3 same equal
b 1 b 2 b 3 same equal
c 1 c 2 c 3 same equal
