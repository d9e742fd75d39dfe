"""First uniforms of the generator, from the published algorithms in whole-number arithmetic.

xoroshiro128+ (Blackman and Vigna, constants 24, 16, 37) on one 128-bit state, the jump polynomial of
its authors, splitmix32 as in the docblock of generator.ts. Run: python3 generator.py
"""
M32, M64 = 2**32 - 1, 2**64 - 1


def splitmix32(start):
    counter = start & M32
    while True:
        counter = (counter + 0x9E3779B9) & M32
        w = counter ^ (counter >> 16)
        w = (w * 0x21F0AAAD) & M32
        w ^= w >> 15
        w = (w * 0x735A2D97) & M32
        yield w ^ (w >> 15)


def mix(low, high):
    first = splitmix32(low)
    a, b = next(first), next(first)
    second = splitmix32(high + a)
    return a, b, next(second), next(second)


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & M64


class Stream:
    def __init__(self, words):
        s01, s00, s11, s10 = words
        self.s0, self.s1 = (s01 << 32) | s00, (s11 << 32) | s10

    def next(self):
        s0, s1 = self.s0, self.s1
        result = (s0 + s1) & M64
        s1 ^= s0
        self.s0 = rotl(s0, 24) ^ s1 ^ ((s1 << 16) & M64)
        self.s1 = rotl(s1, 37)
        return result & M32  # the package hands out the lower half

    def jump(self):
        t0 = t1 = 0
        for word in (0xDF900294D8F554A5, 0x170865DF4B3201FC):
            for bit in range(64):
                if word >> bit & 1:
                    t0, t1 = t0 ^ self.s0, t1 ^ self.s1
                self.next()
        self.s0, self.s1 = t0, t1

    def uniform(self):
        high, low = self.next() >> 5, self.next() >> 6
        return (high * 2**26 + low) / 2**53


for seed, jumps in ((1, 0), (2, 0), (2024, 0), (-3, 0), (2**40 + 5, 0), (1, 1), (1, 3)):
    stream = Stream(mix(seed, seed // 2**32))
    for _ in range(jumps):
        stream.jump()
    print(seed, jumps, [stream.uniform() for _ in range(3)])
