--TEST--
array_multisort() whose comparison waits is finished before the next one begins
--FILE--
<?php
class Slow
{
    public function __construct(public string $name)
    {
    }
    public function __toString(): string
    {
        Co::sleep(0.001);
        return $this->name;
    }
}
Co\run(function () {
    for ($n = 0; $n < 3; $n++) {
        go(function () use ($n) {
            $objects = $numbers = [];
            for ($i = 0; $i < 14 - 4 * $n; $i++) {
                $objects[] = new Slow(chr(120 - $i));
                $numbers[] = $i;
            }
            array_multisort($objects, SORT_STRING, $numbers, SORT_DESC);
            echo "$n: ", implode(array_column($objects, 'name')), ' ', implode(',', $numbers), "\n";
        });
    }
    $strings = ['b', 'a'];
    array_multisort($strings);
    echo implode($strings), "\n";
});
?>
--EXPECT--
0: klmnopqrstuvwx 13,12,11,10,9,8,7,6,5,4,3,2,1,0
1: opqrstuvwx 9,8,7,6,5,4,3,2,1,0
2: stuvwx 5,4,3,2,1,0
ab
