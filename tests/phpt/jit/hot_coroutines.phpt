--TEST--
hot loops, calls and array code in coroutines that switch all the time
--FILE--
<?php
function work(int $n): int
{
    $sum = 0;
    $list = range(1, 20);
    for ($i = 0; $i < $n; $i++) {
        foreach ($list as $k => $v) {
            $sum = ($sum + $v * $k + $i) % 1000003;
        }
        if ($i % 7 === 0) {
            Co::yield();
        }
    }
    return $sum;
}
$results = [];
Co\run(function () use (&$results) {
    $ids = [];
    for ($i = 0; $i < 10; $i++) {
        $ids[] = go(function () use ($i, &$results) {
            $results[$i] = work(300 + $i);
        });
    }
    do {
        $live = array_filter($ids, 'Co::exists');
        foreach ($live as $id) {
            Co::resume($id);
        }
    } while ($live);
});
$again = [];
for ($i = 0; $i < 10; $i++) {
    $id = go(function () use ($i, &$again) {
        $again[$i] = work(300 + $i);
    });
    while (Co::exists($id)) {
        Co::resume($id);
    }
}
ksort($results);
var_dump($results === $again, count($results));
?>
--EXPECT--
bool(true)
int(10)
