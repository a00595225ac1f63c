<?php
// Random programs of coroutines: php world.php SEED [COUNT] [--trace]
//
// Each seed is a program. It decides what the coroutines do (mt_rand()) and who of those that are ready goes first
// (WSCO_SHUFFLE); time is that of the virtual clock. So a seed always does the same, and prints a sum of what it did.
// Whoever does something notes it in the book before and after, and the book says what must be true.
//
// Every other program is left when nobody can go on any more, and ends in a second run(). The last one of a process is left
// for ever: the end of the script must unwind everybody.

require __DIR__ . '/book.inc';
require __DIR__ . '/actor.inc';
require __DIR__ . '/line.inc';
require __DIR__ . '/steps_event.inc';
require __DIR__ . '/steps.inc';

const TURNS = 300; // of the end of a program
const PREEMPTED = 16; // one of so many programs has the preemptive scheduler, which needs 10 real ms each time

/** Four senders, four receivers, who do nothing else, and a few who do anything. */
function program(): void
{
    $self = new Actor('root');
    new Line();
    new Line();
    foreach (['push', 'pop', 'push', 'pop', 'push', 'pop', 'push', 'pop'] as $kind) {
        Co::create('worker', $kind);
    }
    for ($i = 2 + Book::below(4); $i > 0; $i--) {
        Actor::start('actor', 3 + Book::below(6));
    }
    for ($i = 0; $i < 3; $i++) {
        quietly(fn () => Steps::sleep($self));
    }
    if (Book::chance(50)) {
        Co::create('wind_down');
    }
    $self->leaving = true;
}

function worker(string $kind): void
{
    $self = new Actor($kind);
    for ($i = 0; $i < 3; $i++) {
        quietly(fn () => Book::chance(30) ? Steps::sleep($self) : null);
        quietly(fn () => Book::$ending ? null : Steps::$kind($self));
    }
    $self->leaving = true;
}

function quietly(callable $do): void
{
    try {
        $do();
    } catch (Mischief | Swoole\Coroutine\CanceledException) {
    }
}

/** Ends all. */
function wind_down(): void
{
    $self = new Actor('end');
    Book::$ending = true;
    for ($turn = 0; Co::stats()['coroutine_num'] > 2; $turn++) {
        if ($turn === TURNS) {
            $who = Book::pick(array_filter(Book::$alive, fn (Actor $one) => $one !== $self));
            Book::fail("$who does not end: " . ($who?->waits ?? 'it is in no call that waits'));
        }
        Alarm::clearAll();
        foreach (Book::$lines as $line) {
            $line->empty($self);
        }
        foreach (Book::$alive as $who) {
            Steps::free($self, $who);
        }
        $self->wait('nap', 1, fn () => Co::sleep(0.001));
    }
    $self->leaving = true;
}

/** As Co\run(), or by a Scheduler that starts others beside it. */
function begin(): void
{
    $scheduler = new Co\Scheduler();
    $wanted = $began = 0;
    $task = function (Token $one, string $kind) use (&$began) {
        Book::check(++$began === $one->number || Book::$preempts, 'tasks begin in another order');
        Actor::live($kind, fn (Actor $self) => Steps::several($self, 2));
    };
    for ($i = Book::below(3); $i > 0; $i--) {
        $scheduler->add($task, new Token(++$wanted), 'task');
    }
    $scheduler->add('program');
    for ($i = Book::below(4); $i > 0; $i--) {
        $scheduler->parallel(1, $task, new Token(++$wanted), 'parallel');
    }
    $others = Book::below(4);
    $scheduler->parallel($others, function () use (&$began) {
        $began++;
        Actor::live('same', fn (Actor $self) => Steps::several($self, 2));
    });
    Book::check($began === 0, 'a task began before start()');
    Book::check($scheduler->start(), 'start() of a scheduler gives false');
    Book::check($began === $wanted + $others, "$began tasks began, of $wanted + $others");
}

function live(int $seed, bool $last): void
{
    Book::begin($seed);
    Book::$preempts = $seed % PREEMPTED === 0;
    Co::set(['enable_preemptive_scheduler' => Book::$preempts]);
    Book::chance(30) ? begin() : Co\run('program');
    if ($last) {
        Book::$final = Book::$ending = true;
        return;
    }
    Co\run('wind_down');
    Book::checkEnd();
    echo "$seed ", Book::sum(), "\n";
}

/** Those who were left have been unwound by now. */
function at_the_end(): void
{
    Book::checkActors();
    fwrite(STDERR, "DONE\n");
}

Book::$trace = in_array('--trace', $argv, true);
$first = (int) ($argv[1] ?? 1);
$count = (int) ($argv[2] ?? 1);
$half = 0;
Co::set(['enable_deadlock_check' => false]);
set_error_handler(function (int $errno, string $message, string $file, int $line) {
    Book::check(!(error_reporting() & $errno), "$message in $file:$line");
});
register_shutdown_function('at_the_end');
Book::startClock();
for ($seed = $first; $seed < $first + $count; $seed++) {
    live($seed, false);
    $half = $seed === $first + intdiv($count, 2) ? memory_get_usage() : $half;
}
// What one program leaves in tables and caches is not used up by the next ones.
$growth = memory_get_usage() - $half;
Book::check($growth < 4096, "memory has grown by $growth bytes");
live($first + $count, true);
