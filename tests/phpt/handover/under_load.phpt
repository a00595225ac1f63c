--TEST--
10 reloads of a pool and 5 hand-overs each of a process and a pool under load: nobody is refused, nothing is lost, served twice or left open (bench/reload)
--FILE--
<?php
require dirname(__DIR__, 3) . '/bench/tools/reload.php';

$bench = new Reload(2);
foreach (['reloads' => 10, 'handovers' => 5, 'pools' => 5] as $kind => $count) {
    $seen = $bench->$kind($count);
    echo "$count $kind: ", unnoticed($seen) ? 'unnoticed' : json_encode($seen), ', ',
        min($seen['answers'], $seen['echoes'], $seen['going_away']) > 0 ? "under load\n" : "without load\n";
}
?>
--EXPECT--
10 reloads: unnoticed, under load
5 handovers: unnoticed, under load
5 pools: unnoticed, under load
