--TEST--
1,000 coroutines share 10 connections
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\ConnectionPool;

final class Connection
{
    public static int $made = 0;
    private bool $used = false;
    public function __construct()
    {
        self::$made++;
        Co::sleep(0.001 * mt_rand(1, 4));
        if (mt_rand(1, 4) === 1) {
            self::$made--;
            throw new RuntimeException('refused');
        }
    }
    public function use(): void
    {
        if ($this->used) {
            echo "two use one connection\n";
        }
        $this->used = true;
        Co::sleep(0.001 * mt_rand(1, 3));
        $this->used = false;
    }
    public function __destruct()
    {
        self::$made--;
    }
}

mt_srand(1);
Co\run(function () {
    $pool = new ConnectionPool(fn () => new Connection(), 10);
    $done = $most = 0;
    for ($i = 0; $i < 1000; $i++) {
        Co\go(function () use ($pool, $i, &$done, &$most) {
            for ($turn = 0; $turn < 5; $turn++) {
                do {
                    try {
                        $connection = $pool->get($i % 7 ? -1 : 0.05);
                    } catch (RuntimeException) {
                        $connection = false;
                    }
                } while ($connection === false);
                $most = max($most, Connection::$made);
                $connection->use();
                if (mt_rand(1, 50) > 1) {
                    $pool->put($connection);
                    // Others may lose it, and it must be gone then.
                    $connection = null;
                    continue;
                }
                $connection = null;
                try {
                    $pool->put(null);
                } catch (RuntimeException) {
                }
            }
            $done++;
        });
    }
    while ($done < 1000) {
        Co::sleep(0.01);
    }
    var_dump($done, $most);
});
?>
--EXPECT--
int(1000)
int(10)
