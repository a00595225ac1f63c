--TEST--
Process\Manager: functions with and without coroutines in one pool, again when they end; add() and start() in turn
--FILE--
<?php
use Swoole\Process\Manager;
use Swoole\Process\Pool;

$dir = sys_get_temp_dir() . '/wsco-manager-' . getmypid();
mkdir($dir);
$manager = new Manager();
$tell = function (Pool $pool, int $id) use ($dir) {
    file_put_contents("$dir/$id", Co::getCid() . "\n", FILE_APPEND);
};
$manager->add($tell)->add($tell, true)->addBatch(2, $tell, true)->addBatch(0, $tell);
$manager->add(function (Pool $pool, int $id) use ($dir) {
    do {
        usleep(1000);
        $lives = array_map(fn (int $id) => count(@file("$dir/$id") ?: []), [0, 1, 2, 3]);
    } while (min($lives) < 2);
    $pool->shutdown();
    sleep(600);
});
Co::set(['log_level' => SWOOLE_LOG_NONE]);
$manager->start();
for ($id = 0; $id < 4; $id++) {
    echo "$id: ", implode(' ', array_unique(file("$dir/$id", FILE_IGNORE_NEW_LINES))), "\n";
}
array_map(unlink(...), glob("$dir/*"));
rmdir($dir);

var_dump($manager->setIPCType(SWOOLE_IPC_UNIXSOCK)->getIPCType(), $manager->setMsgQueueKey(7)->getMsgQueueKey());
var_dump((new Manager(SWOOLE_IPC_NONE, 9))->getMsgQueueKey());
$calls = [
    fn () => (new Manager())->start(),
    fn () => $manager->addBatch(5000, $tell),
    fn () => (new Manager(99))->add($tell)->start(),
];
foreach ($calls as $call) {
    try {
        $call();
    } catch (Swoole\Exception $error) {
        echo $error->getMessage(), "\n";
    }
}
$talking = new Manager(SWOOLE_IPC_UNIXSOCK);
$talking->add(function (Pool $pool) use ($talking) {
    try {
        $talking->add(fn () => 1);
    } catch (Swoole\Exception $error) {
        echo $error->getMessage(), "\n";
    }
    Co::sleep(0.001);
    echo $pool->getProcess(0)->exportSocket()->recv(), "\n";
    $pool->shutdown();
    Co::sleep(600);
}, true);
$talking->add(function (Pool $pool) {
    $pool->getProcess(0)->write('over the pipe');
    sleep(600);
});
$talking->start();
?>
--EXPECT--
0: -1
1: 1
2: 1
3: 1
int(1)
int(7)
int(9)
there are no workers: call add() first
there are too many workers
there is no ipc_type 99
the pool is running
over the pipe
