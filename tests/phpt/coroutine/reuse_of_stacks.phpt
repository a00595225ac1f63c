--TEST--
stacks are used again: nothing of an earlier coroutine shows up in a later one
--FILE--
<?php
Co\run(function () {
    for ($round = 0; $round < 3; $round++) {
        $ids = [];
        for ($i = 0; $i < 700; $i++) {
            $ids[] = go(function () use ($i) {
                $local = "value $i";
                Co::getContext()['i'] = $i;
                Co::yield();
                if ($local !== "value $i" || Co::getContext()['i'] !== $i) {
                    echo "mixed up\n";
                }
            });
        }
        shuffle($ids);
        array_map('Co::resume', $ids);
        echo Co::stats()['coroutine_num'], ' ', count(Co::getContext()), "\n";
    }
});
?>
--EXPECT--
1 0
1 0
1 0
