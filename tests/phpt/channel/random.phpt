--TEST--
random programs: no value is lost, doubled or overtaken by a later one of the same sender
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);

final class Program
{
    private array $pushed = [], $popped = [], $ids = [], $codes = [];
    private Chan $channel;

    private function value(int $sender, int $number): object
    {
        return (object) ['sender' => $sender, 'number' => $number];
    }
    private function pause(): void
    {
        if (mt_rand(0, 2) === 0) {
            Co::sleep(mt_rand(1, 20) / 1000);
        }
    }
    private function timeout(): float
    {
        return mt_rand(0, 2) ? mt_rand(1, 15) / 1000 : -1;
    }
    private function send(int $sender): void
    {
        for ($i = 0; $i < 8; $i++) {
            $this->pause();
            if ($this->channel->push($this->value($sender, $i), $this->timeout())) {
                $this->pushed[] = "$sender.$i";
            } else {
                $this->codes[$this->channel->errCode] = true;
            }
        }
    }
    private function receive(): void
    {
        for ($i = 0; $i < 8; $i++) {
            $this->pause();
            $value = $this->channel->pop($this->timeout());
            if ($value) {
                $this->popped[] = "$value->sender.$value->number";
            } else {
                $this->codes[$this->channel->errCode] = true;
            }
        }
    }
    private function disturb(): void
    {
        for ($i = 0; $i < 10; $i++) {
            Co::sleep(mt_rand(1, 10) / 1000);
            Co::cancel($this->ids[array_rand($this->ids)]);
        }
        if (mt_rand(0, 1)) {
            $this->channel->close();
        }
    }
    /** @return array<int, true> error codes that were seen */
    public function run(): array
    {
        $this->channel = new Chan(mt_rand(1, 4));
        for ($i = 0; $i < 4; $i++) {
            $this->ids[] = go($this->send(...), $i);
            $this->ids[] = go($this->receive(...));
        }
        go($this->disturb(...));
        Co::sleep(60);
        $this->channel->close();
        while ($value = $this->channel->pop()) {
            $this->popped[] = "$value->sender.$value->number";
        }
        return $this->codes;
    }
    public function faults(): string
    {
        $faults = array_diff($this->pushed, $this->popped) ? ' lost' : '';
        $faults .= array_diff($this->popped, $this->pushed) ? ' from nowhere' : '';
        $faults .= count($this->popped) !== count(array_unique($this->popped)) ? ' doubled' : '';
        // Each receiver notes a value when it goes on, which is at once.
        foreach (range('0', '3') as $sender) {
            $own = array_values(preg_grep("/^$sender\\./", $this->popped));
            $sorted = $own;
            sort($sorted);
            $faults .= $own !== $sorted ? ' overtaken' : '';
        }
        return $faults;
    }
}

$codes = [];
for ($seed = 1; $seed <= 100; $seed++) {
    mt_srand($seed);
    $program = new Program();
    Co\run(function () use ($program, &$codes) {
        $codes += $program->run();
    });
    if ($program->faults()) {
        echo "seed $seed:", $program->faults(), "\n";
    }
}
krsort($codes);
echo implode(' ', array_keys($codes)), "\n";
?>
--EXPECT--
-1 -2 -3
