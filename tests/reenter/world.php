<?php
// One process of the mutation fuzz test: php world.php SEED [COUNT] [--trace]
//
// Each seed is one run(): a few coroutines, handlers and clients do random things with every object of ours that they can
// get at, and all code that the engine or the extension may call on the way (error handler, destructors, __toString, __get,
// output callbacks, defers, stream wrapper, autoloader, collected garbage) does random things again. What is random comes
// from mt_rand() alone. Only crashes, reports of a sanitizer, leaks and rounds that do not end are failures.
//
// --trace prints every step to standard error, indented by how deep it is in others' calls.

require __DIR__ . '/actors.inc';
require __DIR__ . '/clients.inc';
require __DIR__ . '/steps_core.inc';
require __DIR__ . '/steps_channel.inc';
require __DIR__ . '/steps_database.inc';
require __DIR__ . '/steps_event.inc';
require __DIR__ . '/steps_late.inc';
require __DIR__ . '/steps_library.inc';
require __DIR__ . '/steps_process.inc';
require __DIR__ . '/steps_shared.inc';
require __DIR__ . '/steps_system.inc';
require __DIR__ . '/steps_http.inc';
require __DIR__ . '/steps_tcp.inc';

final class World
{
    private const FUEL = 260;       // steps of a round, nested ones too
    private const DEPTH = 5;        // of steps within steps
    private const TURNS = 3000;     // a round that needs more turns of the loop hangs

    public static bool $trace = false;
    public static int $fuel = 0;
    public static int $depth = 0;
    /** Objects by kind that steps may use. @var array<string, list<mixed>> */
    public static array $things = [];
    /** @var list<string> */
    private static array $steps = [];
    /** What is on the stack: to do the same again, with the same object, finds most. @var list<string> */
    private static array $running = [];
    /** @var array<string, int> */
    private static array $last = [];

    // ---------------------------------------------------------------- chance

    public static function below(int $n): int
    {
        return mt_rand(0, $n - 1);
    }

    public static function pick(array $from): mixed
    {
        return $from ? $from[array_keys($from)[self::below(count($from))]] : null;
    }

    public static function chance(int $percent): bool
    {
        return self::below(100) < $percent;
    }

    // ---------------------------------------------------------------- things

    public static function keep(string $kind, mixed $thing): mixed
    {
        if ($thing === null || $thing === false) {
            return $thing;
        }
        if (is_object($thing)) {
            Shared::$cycles[] = WeakReference::create($thing);
        }
        $list = self::$things[$kind] ?? [];
        $list[] = $thing;
        // The old list goes last: what it destroys may come by here.
        $old = self::$things[$kind] ?? [];
        self::$things[$kind] = array_slice($list, -6);
        return $thing;
    }

    public static function any(string $kind): mixed
    {
        $list = self::$things[$kind] ?? [];
        if (!isset($list[self::$last[$kind] ?? -1]) || self::chance(50)) {
            self::$last[$kind] = $list ? self::below(count($list)) : -1;
        }
        return $list[self::$last[$kind]] ?? null;
    }

    public static function drop(): void
    {
        $kind = self::pick(array_keys(self::$things));
        if ($kind === null) {
            return;
        }
        $list = self::$things[$kind];
        unset($list[array_rand_seeded($list)]);
        $old = self::$things[$kind];
        self::$things[$kind] = array_values($list);
        unset($list);
        unset($old);
    }

    // ---------------------------------------------------------------- steps

    public static function register(string $class): void
    {
        foreach (get_class_methods($class) as $method) {
            self::$steps[] = "$class::$method";
        }
    }

    /** What every piece of user code does. */
    public static function hook(string $where): void
    {
        if (self::$depth >= self::DEPTH) {
            return;
        }
        for ($i = self::below(4); $i > 0; $i--) {
            self::step($where);
        }
    }

    public static function step(string $where): void
    {
        if (--self::$fuel < 0) {
            return;
        }
        $step = self::$running && self::chance(20) ? self::pick(self::$running) : self::pick(self::$steps);
        if (self::$trace) {
            $id = Co::getCid();
            fwrite(STDERR, str_repeat('  ', max(0, self::$depth)) . "$where in $id: $step\n");
        }
        self::$depth++;
        self::$running[] = $step;
        try {
            $step();
        } catch (Mischief | Error | Exception $e) {
            if ($e instanceof Swoole\ExitException && self::chance(50)) {
                throw $e;
            }
        } finally {
            self::$depth--;
            array_pop(self::$running);
        }
    }

    // ---------------------------------------------------------------- a round

    public static function actor(string $name): void
    {
        $depth = self::$depth;
        for ($i = 4 + self::below(12); $i > 0; $i--) {
            self::$depth = 0;
            self::step($name);
        }
        self::$depth = $depth;
    }

    private static function inside(): void
    {
        $driver = Co::getCid();
        $over = false;
        // Steps that run below this one may have yielded, and nobody else may be there to wake it.
        Co::create(function () use ($driver, &$over) {
            for ($turn = 1; !$over; $turn++) {
                quietly(fn () => Co::sleep(0.02));
                // The driver may also wait for a class that another coroutine loads, which waits for ever.
                quietly(fn () => $turn % 50 ? Co::cancel($driver) : wake_all());
            }
        });
        quietly(fn () => self::mischief());
        // What destructors throw ends up here too.
        self::$fuel = 60;
        while (!quietly(fn () => self::windDown())) {
            self::$fuel = 0;
        }
        // Once more without fuel: the last destructors may have started somebody who waits for ever, and a server.
        self::$fuel = 0;
        quietly(fn () => self::windDown());
        $over = true;
    }

    private static function mischief(): void
    {
        ChannelSteps::newChannel();
        ChannelSteps::newGroup();
        ChannelSteps::newBarrier();
        DatabaseSteps::newPool();
        DatabaseSteps::newProxy();
        EventSteps::newStreams();
        LibrarySteps::newScheduler();
        for ($i = 1 + self::below(3); $i > 0; $i--) {
            HttpSteps::newServer();
            if (self::chance(40)) {
                TcpSteps::newTcpServer();
            }
        }
        for ($i = 2 + self::below(4); $i > 0; $i--) {
            start(fn () => World::actor('actor'));
        }
        for ($turn = 0; $turn < 12; $turn++) {
            Clients::talk();
            Co::sleep(0.001);
        }
    }

    /** Ends servers, clients and coroutines; whoever is left then hangs. */
    private static function windDown(): bool
    {
        for ($turn = 0; $turn < self::TURNS; $turn++) {
            if ($turn % 16 === 0) {
                self::$depth = 0;
                Clients::closeAll();
                foreach (array_merge(self::$things['server'] ?? [], self::$things['tcp'] ?? [], Started::$servers) as $server) {
                    quietly(fn () => $server->shutdown());
                    look_at(get_object_vars($server));
                }
                self::$fuel = $turn === 0 ? self::$fuel : 0;
                self::$things = [];
                EventSteps::endAll();
                CoreSteps::dropOptions();
                Shared::reset();
                Started::$servers = [];
                quietly('gc_collect_cycles');
                wake_all();
            }
            if (count(living()) <= 2) { // with who wakes this one
                return true;
            }
            Co::sleep(0.001);
        }
        fwrite(STDERR, 'HANG: ' . count(living()) . " coroutines are left\n");
        foreach (living() as $id) {
            fwrite(STDERR, "coroutine $id\n" . json_encode(Co::getBackTrace($id), JSON_PARTIAL_OUTPUT_ON_ERROR) . "\n");
        }
        posix_kill(posix_getpid(), 9); // SIGKILL, without pcntl
        return true;
    }

    public static function round(int $seed): void
    {
        mt_srand($seed);
        self::$fuel = 0;
        self::$running = self::$last = [];
        Co::set(['log_file' => '/dev/null', 'max_coroutine' => 200, 'enable_deadlock_check' => true, 'log_level' => 0]);
        ob_start();
        Co\run(function () {
            set_error_handler('on_error');
            self::$fuel = self::FUEL;
            self::inside();
        });
        self::$fuel = 0;
        LateSteps::calm();
        restore_error_handler();
        look_at(Co::getOptions());
        // What a static property holds is garbage only after the last collection of the process, and a cycle would be
        // reported as a leak. One collection calls destructors, the next frees.
        for ($i = 0, $found = true; $found && $i < 10; $i++) {
            self::$things = [];
            Shared::reset();
            $found = quietly('gc_collect_cycles') !== 0;
        }
        while (ob_get_level() > 0) {
            ob_end_clean();
        }
    }
}

function main(array $arguments): void
{
    // Steps send these, also when nobody handles them.
    pcntl_signal(SIGUSR1, SIG_IGN);
    pcntl_signal(SIGUSR2, SIG_IGN);
    World::$trace = in_array('--trace', $arguments, true);
    $numbers = array_values(preg_grep('/^\d+$/', $arguments));
    foreach ([CoreSteps::class, ChannelSteps::class, DatabaseSteps::class, EventSteps::class, LibrarySteps::class, SystemSteps::class,
        HttpSteps::class, TcpSteps::class, SharedSteps::class, ProcessSteps::class] as $class) {
        World::register($class);
    }
    if (getenv('WSCO_REENTER_LATE')) {
        World::register(LateSteps::class);
    }
    $first = (int) ($numbers[0] ?? 1);
    for ($seed = $first; $seed < $first + (int) ($numbers[1] ?? 1); $seed++) {
        fwrite(STDERR, "SEED $seed\n");
        World::round($seed);
    }
    fwrite(STDERR, "DONE\n");
    exit(0); // whatever status a coroutine has left
}

// Log files with odd names, and uploads.
chdir(getenv('WSCO_REENTER_DIR') ?: sys_get_temp_dir());
main(array_slice($argv, 1));
