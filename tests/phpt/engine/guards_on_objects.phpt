--TEST--
guards against recursion sit on the object: what a coroutine finds while another waits inside them
--FILE--
<?php
class Magic
{
    private array $set = [];
    public function __get(string $name): string
    {
        Co::yield();
        return "got $name";
    }
    public function __set(string $name, string $value): void
    {
        Co::yield();
        $this->set[$name] = $value;
    }
    public function __isset(string $name): bool
    {
        Co::yield();
        return true;
    }
}
class Shown implements JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        Co::yield();
        return 'serialized';
    }
    public function __debugInfo(): array
    {
        Co::yield();
        return ['debug' => 'info'];
    }
}
Co\run(function () {
    go(function () {
        $magic = new Magic();
        $waits = [];
        foreach ([fn () => $magic->a, fn () => isset($magic->b), fn () => $magic->c = 'set'] as $n => $what) {
            $waits[] = go(fn () => print("magic $n: the first " . json_encode($what()) . "\n"));
            echo "magic $n: the second ", json_encode(@$what()), "\n";
        }
        foreach ($waits as $id) {
            Co::resume($id);
        }
        echo 'past __set(): ', $magic->c, "\n";

        $shown = new Shown();
        $first = go(fn () => print('json: the first ' . json_encode($shown) . "\n"));
        $text = json_encode($shown);
        echo 'json: the second ', var_export($text, true), ', ', json_last_error_msg(), "\n";
        Co::resume($first);

        $first = go(fn () => var_dump($shown));
        echo 'var_dump: the second ';
        var_dump($shown);
        Co::resume($first);

        $list = new ArrayObject([3, 1, 2]);
        $first = go(function () use ($list) {
            $list->uasort(function ($a, $b) {
                static $calls = 0;
                if ($calls++ === 0) {
                    Co::yield();
                }
                return $a <=> $b;
            });
            echo 'sort: the first ', implode(',', (array) $list), "\n";
        });
        try {
            $list[] = 4;
            echo "sort: the second adds\n";
        } catch (Error $e) {
            echo 'sort: the second ', $e->getMessage(), "\n";
        }
        Co::resume($first);
    });
});
?>
--EXPECTF--
magic 0: the second null
magic 1: the second false
magic 2: the second "set"
magic 0: the first "got a"
magic 1: the first true
magic 2: the first "set"
past __set(): set
json: the second false, Recursion detected
json: the first "serialized"
var_dump: the second *RECURSION*
object(Shown)#%d (1) {
  ["debug"]=>
  string(4) "info"
}
sort: the second Modification of ArrayObject during sorting is prohibited
sort: the first 1,2,3
