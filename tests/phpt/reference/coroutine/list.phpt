--TEST--
coroutine: list() and listCoroutines() are a Coroutine\Iterator over the ids, an ArrayIterator with keys from 0
--FILE--
<?php
go(function () {
    go(fn () => Co::sleep(0.001));
    $list = Co::list();
    echo $list::class, ' ', get_parent_class($list), "\n";
    $ids = iterator_to_array($list);
    var_dump(array_keys($ids));
    sort($ids);
    var_dump($ids, iterator_to_array(Co::listCoroutines()) == iterator_to_array(Co::list()));
});
?>
--EXPECT--
Swoole\Coroutine\Iterator ArrayIterator
array(2) {
  [0]=>
  int(0)
  [1]=>
  int(1)
}
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
bool(true)
