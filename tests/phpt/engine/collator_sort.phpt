--TEST--
sorts of a Collator whose comparison waits do not take each other's collator
--EXTENSIONS--
intl
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
    foreach ([Collator::OFF, Collator::UPPER_FIRST, Collator::LOWER_FIRST] as $case) {
        go(function () use ($case) {
            $collator = new Collator('en');
            $collator->setAttribute(Collator::CASE_FIRST, $case);
            $objects = array_map(fn ($name) => new Slow($name), ['b', 'a', 'B', 'A']);
            if ($case === Collator::OFF) {
                collator_sort($collator, $objects, Collator::SORT_STRING);
            } else {
                $collator->asort($objects, Collator::SORT_STRING);
            }
            echo implode(array_column($objects, 'name')), "\n";
        });
    }
});
?>
--EXPECT--
aAbB
AaBb
aAbB
