--TEST--
WSCO_SHUFFLE: a seed decides who of those that are ready goes first, anew for each run()
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function order(string $seed): string
{
    putenv("WSCO_SHUFFLE=$seed");
    $order = '';
    Co\run(function () use (&$order) {
        foreach (range('a', 'h') as $name) {
            go(function () use ($name, &$order) {
                Co::sleep(0.001);
                $order .= $name;
            });
        }
    });
    return $order;
}

function sorted(string $order): string
{
    $names = str_split($order);
    sort($names);
    return implode($names);
}

$orders = array_map('order', range('1', '100'));
echo order('0'), ' ', order(''), ' ', order('x'), "\n";
var_dump($orders === array_map('order', range('1', '100')));
echo implode(' ', array_unique(array_map('sorted', $orders))), "\n";
var_dump(count(array_unique($orders)) > 90);
// Each place is anybody's.
for ($place = 0; $place < 8; $place++) {
    echo count(array_unique(array_map(fn ($order) => $order[$place], $orders))), ' ';
}
?>
--EXPECT--
abcdefgh abcdefgh abcdefgh
bool(true)
abcdefgh
bool(true)
8 8 8 8 8 8 8 8
