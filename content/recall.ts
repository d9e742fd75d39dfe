/** A question from an earlier chapter, asked again before a new one begins. */
export interface Recalled {
  readonly ask: string;
  /** What one should have thought, in a sentence or two. */
  readonly answer: string;
  /** The section that tells it: an address of this book with its anchor. */
  readonly place: `/${string}/#${string}`;
}

/** What a chapter asks first, by its address; a chapter that is not there yet may have its questions already. */
export const recall: Readonly<Record<string, readonly Recalled[]>> = {
  "/principles/ladder/": [
    {
      ask: "A rookie has 9 hits in 30 at-bats. Thirty more are lent to him, of which a quarter are hits. What do you expect of him?",
      answer:
        "The share of all seats that are filled: 9 and 7.5 hits in 60 at-bats, which is 0.275. Who lends the hits has to lend the at-bats as well.",
      place: "/principles/scout/#seats-on-loan",
    },
    {
      ask: "What decides how long the bench of borrowed at-bats is: the temper of the scout, or something else?",
      answer:
        "How far rookies lie apart. Where they are much alike, to know the others says much of the next one, and the bench is long.",
      place: "/principles/scout/#how-long-is-the-bench",
    },
  ],
  "/principles/shrinkage/": [
    {
      ask: "A shop of the city has no review at all. What do you expect of it, and how sure are you?",
      answer:
        "What shops of this city are like, their mean. And you are no surer of it than shops of the city are alike.",
      place: "/principles/ladder/#one-of-one-and-none-of-none",
    },
    {
      ask: "When may groups be pooled? Must they be alike, or drawn at random?",
      answer:
        "Neither. Given what you know, you must be able to swap their labels without changing what you believe: they must be exchangeable.",
      place: "/principles/ladder/#could-you-swap-the-signs",
    },
  ],
  "/principles/multiply/": [
    {
      ask: "Twelve students averaged 78. Why not take them at their word?",
      answer:
        "Other students of the school would have had another average. A lucky dozen and a good school look exactly alike.",
      place: "/principles/shrinkage/#two-quick-answers",
    },
    {
      ask: "An average of twelve and a population of schools: what adds up when both are used?",
      answer:
        "Their precisions, each one over a variance. So two sources leave one surer than either alone, in this model.",
      place: "/principles/shrinkage/#how-sure-we-are-now",
    },
  ],
  "/principles/spread/": [
    {
      ask: "Schools are more alike than you had thought. Does a school’s own average count for more now, or for less?",
      answer:
        "For less. The more alike schools are, the more of a distance from the mean is luck, and the stronger the pull.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "The population distribution and the hyperprior: which of them draws the groups?",
      answer:
        "The population distribution, and with more groups one would see it. The hyperprior says what was believed of the population before a group was seen.",
      place: "/principles/ladder/#two-distributions-one-above-the-other",
    },
  ],
  "/principles/eighty/": [
    {
      ask: "A program puts the spread between eight schools at 0. Are the schools alike?",
      answer:
        "It does not say so. Luck is enough to explain what was seen; whether it was all there was, the width of the curve tells.",
      place: "/principles/spread/#nought-is-not-equal",
    },
    {
      ask: "Nobody knows the spread. Which one does an estimate of school A take?",
      answer: "All of them: it averages over the spreads, each by its share of the posterior.",
      place: "/principles/spread/#average-over-what-you-do-not-know",
    },
  ],
  "/principles/scooters/": [
    {
      ask: "Twice the students at each school, or twice the schools: which tells more of how far schools lie apart?",
      answer:
        "It depends. Where luck drowns the differences, more students teach more; where it does not, more schools do.",
      place: "/principles/spread/#more-schools-or-more-students",
    },
    {
      ask: "A school’s own average keeps a share of the weight. Which two variances set it against each other?",
      answer:
        "That of the average, which is the variance of single scores divided by the number of students, and that between schools.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/principles/next/": [
    {
      ask: "Three hundred schools are ranked by their averages. Of which size are those at the top?",
      answer:
        "Small, mostly: the averages of few students scatter most, to both ends. Next year the same schools lie nearer to the middle.",
      place: "/principles/shrinkage/#the-five-best-of-three-hundred",
    },
    {
      ask: "By which road does a bad review of one shop reach the estimate of another?",
      answer:
        "By the population alone. The review says something of what shops of the city are like, and to that the other shop is pulled.",
      place: "/principles/ladder/#a-road-from-shop-to-shop",
    },
  ],
  "/principles/best/": [
    {
      ask: "The mean of all farms lies above the price for certain. Why may your farm not pay all the same?",
      answer:
        "Because it is one farm, and farms lie around their mean. Many trials settle the mean; how much farms differ they only make known.",
      place: "/principles/next/#a-mean-is-not-a-farm",
    },
    {
      ask: "Two people read the same posterior, and only one of them buys. Has one made a mistake?",
      answer:
        "Not for that. What is known is the same for both; what a loss costs may differ, and the decision turns on it.",
      place: "/principles/next/#buy-or-not",
    },
  ],
  "/principles/checking/": [
    {
      ask: "Eight results teach a model how far apart schools lie. Why does nobody know that spread well?",
      answer:
        "Eight results that differ a little could come from schools that do not differ at all, with luck, or from schools that differ much. Many spreads fit, so the posterior of the spread is wide.",
      place: "/principles/spread/#a-dial-with-a-flat-top",
    },
    {
      ask: "A school’s own average is pulled towards the others. What makes the pull weak?",
      answer:
        "Many students, students who differ little, and schools that differ much: whatever makes its own average a good witness, and the others poor ones.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/principles/wrong/": [
    {
      ask: "A school’s own average is pulled towards the others. What makes the pull strong?",
      answer:
        "Few students, students who differ much, and schools that differ little: whatever makes its own average a poor witness, and the others a good one.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "The five highest averages of three hundred schools: what became of them a year later, and why?",
      answer:
        "They fell. They had been picked for standing high, and with few students much of that height was luck, which does not come twice.",
      place: "/principles/shrinkage/#the-five-best-of-three-hundred",
    },
  ],
  "/principles/towards/": [
    {
      ask: "Schools are found to be more alike than was thought. Does each keep more of its own average now, or less?",
      answer:
        "Less. The share that is kept is what the variance between schools has in the sum of that variance and the variance of the average.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "A shop turns out to stand at the airport. Why may it not be pooled with the others as before?",
      answer:
        "Because its label now tells something: one could not swap it with another without changing what one believes. What is known has to be put into the model.",
      place: "/principles/ladder/#could-you-swap-the-signs",
    },
  ],
  "/principles/levels/": [
    {
      ask: "One student of a school is tested, another time twelve are. Whose average keeps more of its distance from the state?",
      answer:
        "That of the twelve. An average of one scatters as single scores do, so most of its distance may be luck.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "The doubt about a farm that has not been tried is made of two. Which two?",
      answer:
        "Where the mean of all farms lies, and how far a farm lies from that mean. They add up as variances.",
      place: "/principles/next/#a-mean-is-not-a-farm",
    },
  ],
  "/principles/lines/": [
    {
      ask: "A shop without a single review has an estimate. Where does it come from?",
      answer:
        "From the city: its estimate is what shops of that city are like, and it moves when their reviews do.",
      place: "/principles/ladder/#one-of-one-and-none-of-none",
    },
    {
      ask: "Which part of its distance from the others does a group keep?",
      answer:
        "The part that the variance between groups has in the sum of that variance and the variance of its own result.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/principles/judges/": [
    {
      ask: "What is the difference between a class that is nested in its school, and groups that are crossed?",
      answer:
        "A class belongs to one school only. Crossed groups may each meet each, and no one of them is a part of another.",
      place: "/principles/levels/#a-share-that-is-a-correlation",
    },
    {
      ask: "Through one point run many lines. What chose one of them for the department with a single person?",
      answer:
        "The population: of all lines that fit the person as well it takes the one that is least unusual among departments.",
      place: "/principles/lines/#a-department-of-one",
    },
  ],
  "/principles/mixtures/": [
    {
      ask: "A story is written as a ladder. Which way does one walk it to make data, and which way to learn from them?",
      answer:
        "Down to make data: a city draws shops, shops draw reviews. Up from the reviews to learn of shops and city, and down again to each shop.",
      place: "/principles/ladder/#the-ladder",
    },
    {
      ask: "Of which shops is the population distribution a distribution, and can it be seen?",
      answer:
        "Of the true rates of all shops of the city. It is never seen, only their reviews are; with more shops more is known of it.",
      place: "/principles/ladder/#two-distributions-one-above-the-other",
    },
  ],
  "/applications/batters/": [
    {
      ask: "A school’s own average is pulled towards the others. What makes the pull strong?",
      answer:
        "Few students, students who differ much, and schools that differ little: whatever makes its own average a poor witness, and the others a good one.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "Much data outvote what a scout knew before. Do they refute it?",
      answer:
        "No. The bench of borrowed seats still stands there, as long as before, beside a row of own seats that has outgrown it.",
      place: "/principles/scout/#let-him-play-on",
    },
  ],
  "/applications/free-throws/": [
    {
      ask: "One player has six throws and made them all, another has never thrown. Which of the two comes last in the list, and which first?",
      answer:
        "Neither need be at an end. Six of six are easily lucky, so he is expected well below one; who has not thrown is expected to do what such players do.",
      place: "/principles/scout/#a-team-at-the-line",
    },
    {
      ask: "Two kinds of players have the same mean, and one kind differs much. For which kind is the bench longer?",
      answer:
        "For those who are much alike: to know the others says more of each of them, so more borrowed tries are right.",
      place: "/principles/scout/#how-long-is-the-bench",
    },
  ],
  "/applications/pumps/": [
    {
      ask: "Hits are added to borrowed hits, outs to borrowed outs. Of which kind is the curve that comes out?",
      answer: "Of the same kind as the one that was borrowed, a Beta distribution again.",
      place: "/principles/scout/#from-seats-to-curves",
    },
    {
      ask: "Two batters hit the same over 45 at-bats. Why do their forecasts lie so near to one another, and to all others?",
      answer:
        "Forty-five at-bats are few, and batters of one league are much alike, so most of a distance from the mean is luck.",
      place: "/applications/batters/#back-towards-the-mean",
    },
  ],
  "/applications/schools/": [
    {
      ask: "The five highest averages of three hundred schools: what became of them a year later, and why?",
      answer:
        "They fell. They had been picked for standing high, and with few students much of that height was luck, which does not come twice.",
      place: "/principles/shrinkage/#the-five-best-of-three-hundred",
    },
    {
      ask: "Eight results fit best with no spread at all between schools. Are the schools equal?",
      answer:
        "That does not follow: other spreads fit nearly as well, so an honest estimate averages over all of them.",
      place: "/principles/spread/#nought-is-not-equal",
    },
  ],
  "/applications/hospitals/": [
    {
      ask: "Twelve hospitals are listed from the lowest estimated rate to the highest. Is the first one the best?",
      answer:
        "It is the best guess at who is best, and often wrong: each place in such a list has a probability, and most are smeared over half of the table.",
      place: "/principles/best/#a-race-that-nobody-saw",
    },
    {
      ask: "The estimates stay as they are, and yet another hospital is closed. What has changed?",
      answer:
        "What the two errors cost. One acts where the costs times the probability say so, and no estimate moves.",
      place: "/principles/best/#whom-would-you-close",
    },
  ],
  "/applications/trials/": [
    {
      ask: "Ten farms tried a fertilizer. Which interval is the longer, that of the mean of all such farms or that of the next farm?",
      answer:
        "That of the next farm, by far. It holds the doubt about the mean, and on top of it how far a single farm lies from the mean.",
      place: "/principles/next/#a-mean-is-not-a-farm",
    },
    {
      ask: "Eight schools fit best with no spread between them at all. Are their courses equally good?",
      answer:
        "Nobody knows. The likelihood is nearly as high for quite large spreads, so one averages over all of them.",
      place: "/principles/spread/#nought-is-not-equal",
    },
  ],
  "/applications/genes/": [
    {
      ask: "Of three hundred schools the five highest are looked at again a year later. What becomes of them?",
      answer:
        "Taken at their averages, they fall: some were at the head because few of their students were tested, and luck went their way. Their estimates had said so.",
      place: "/principles/shrinkage/#the-five-best-of-three-hundred",
    },
    {
      ask: "A school’s own average is pulled towards the others. What makes the pull strong?",
      answer:
        "Few students, students who differ much, and schools that differ little: whatever makes its own average a poor witness, and the others a good one.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/applications/insurance/": [
    {
      ask: "A pump has failed four times in its hours. What does the population of pumps add to that?",
      answer:
        "Failures and hours on loan: the failures are added to its own failures, the hours to its own hours, and then one divides.",
      place: "/applications/pumps/#borrowed-failures",
    },
    {
      ask: "A school’s own average is pulled towards the others. What makes the pull strong?",
      answer:
        "Few students, students who differ much, and schools that differ little: whatever makes its own average a poor witness, and the others a good one.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/applications/ecology/": [
    {
      ask: "A list of schools is sorted by their averages. Which schools stand at its two ends, and why?",
      answer:
        "Mostly those where few were tested: their averages scatter most, upwards and downwards.",
      place: "/principles/shrinkage/#the-five-best-of-three-hundred",
    },
    {
      ask: "Counts scatter more than a Poisson distribution allows. What may have happened before anything was counted?",
      answer: "Each place may have drawn a rate of its own; the counts then differ twice over.",
      place: "/principles/mixtures/#two-parts-of-a-variance",
    },
  ],
  "/principles/samplers/": [
    {
      ask: "Eight schools coached for a test. What do their eight results say of the spread between their true gains?",
      answer:
        "Little: nought fits best, and spreads of five or ten points fit hardly worse. So one averages over all of them.",
      place: "/principles/spread/#average-over-what-you-do-not-know",
    },
    {
      ask: "If the spread between schools were known, what would set the estimate of a school?",
      answer:
        "A weighted average of its own result and the mean of all; its own weight is the larger, the larger the spread is against its own luck.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/hands-on/shrinkage/": [
    {
      ask: "Two averages of the same school, one of twelve students and one of fifty. Which is pulled less?",
      answer:
        "That of fifty: it scatters less from year to year, so it has the better claim to be believed.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "Pumps 9 and 10 have nearly the same rate of failures. Why is that no tie?",
      answer:
        "One has shown its rate over five times as many hours, and keeps nearly all of it; the other gives a good part back.",
      place: "/applications/pumps/#which-pump-first",
    },
  ],
  "/hands-on/guests/": [
    {
      ask: "Why may what is known of a population be counted like further at-bats of a batter?",
      answer:
        "Because it is added in the same way: its hits to his hits, its at-bats to his at-bats, and then one divides.",
      place: "/principles/scout/#seats-on-loan",
    },
    {
      ask: "A city is held at its mean and its strength. Whose estimate moves when one shop gets a cross?",
      answer:
        "That of this shop alone: the road from shop to shop leads through what is learned of the city, and here nothing is learned of it.",
      place: "/principles/ladder/#a-road-from-shop-to-shop",
    },
  ],
  "/hands-on/slips/": [
    {
      ask: "Eighteen schools are pulled. Is each of them nearer to its truth afterwards?",
      answer:
        "As a rule the typical error of all is smaller, and some schools are carried away from their truth.",
      place: "/principles/shrinkage/#what-was-not-promised",
    },
    {
      ask: "A city is held at its mean and its strength. Whose estimate moves when one shop gets a cross?",
      answer:
        "That of this shop alone: what is seen of one shop reaches another only by what is learned of the city.",
      place: "/principles/ladder/#a-road-from-shop-to-shop",
    },
  ],
  "/hands-on/traps/": [
    {
      ask: "Counts scatter more than a Poisson distribution allows. What may have happened before anything was counted?",
      answer: "Each place may have drawn a rate of its own; the counts then differ twice over.",
      place: "/principles/mixtures/#two-parts-of-a-variance",
    },
    {
      ask: "A pump has not failed once. Why is no rate of nought expected of it?",
      answer:
        "Failures and hours on loan stand beside its own hours: what other pumps show is added before one divides, so the sum of failures is not nought.",
      place: "/applications/pumps/#borrowed-failures",
    },
  ],
  "/hands-on/next-year/": [
    {
      ask: "What adds up when two independent sources of doubt meet: standard deviations or variances?",
      answer: "Variances; the root is taken at the end.",
      place: "/principles/next/#a-mean-is-not-a-farm",
    },
    {
      ask: "A hot start of thirty at-bats, and a scout who borrows at-bats of other rookies. Where does the estimate lie?",
      answer:
        "Between his own average and that of rookies: add his hits and those on loan, and divide by all at-bats.",
      place: "/principles/scout/#seats-on-loan",
    },
  ],
  "/hands-on/few-rides/": [
    {
      ask: "Two averages of the same school, one of twelve students and one of fifty. Which is pulled less?",
      answer:
        "That of fifty: it scatters less from year to year, so it has the better claim to be believed.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
    {
      ask: "Three scooters, one of them ridden ten times as often as the others. Does its average count ten times in the mean of all models?",
      answer:
        "No. Its weight is the share that it keeps of its distance from the mean. That share is below 1, the weight of a model known exactly.",
      place: "/principles/scooters/#a-model-is-one-model",
    },
  ],
  "/hands-on/own-trial/": [
    {
      ask: "The mean effect of all farms is known nearly exactly. Is the effect on the next farm known nearly exactly, too?",
      answer:
        "No. It lies off the mean as farms do, and that does not go away, however well the mean is known.",
      place: "/principles/next/#a-mean-is-not-a-farm",
    },
    {
      ask: "The results of several groups vary no more than luck alone would make them. Are the groups equal?",
      answer:
        "That has not been shown. Luck is enough to explain what was seen; how far groups may still differ, the width of the posterior says.",
      place: "/principles/spread/#nought-is-not-equal",
    },
  ],
  "/hands-on/three-people/": [
    {
      ask: "A department has one person. Can anything be said of how fast people rise there?",
      answer:
        "Yes, together with what departments are like: a person who stands off the company’s line stands off for a reason, and the rise is one that there may be.",
      place: "/principles/lines/#a-department-of-one",
    },
    {
      ask: "Departments that rise fast stand low at hiring. Do they stand low ten years later?",
      answer:
        "That depends on where the lines cross. The correlation of height and rise grows with the years, and from some year on it is positive.",
      place: "/principles/lines/#where-is-nought",
    },
  ],
  "/hands-on/class-and-school/": [
    {
      ask: "A school has a class in which nobody has been tested yet. What is expected of that class?",
      answer:
        "What is known of its school, with more doubt: where the school is, and how far a class lies from its school.",
      place: "/principles/levels/#nobody-in-it-yet",
    },
    {
      ask: "Schools become more alike, and nothing else changes. How does the share of the nation in the estimate of a school change?",
      answer:
        "It grows: the more alike schools are, the more of a school’s distance from the mean is luck.",
      place: "/principles/shrinkage/#what-sets-the-pull",
    },
  ],
  "/hands-on/cloth/": [
    {
      ask: "A leaf has a rate that nobody knows. How does one get the probability of a count on it, without the rate?",
      answer:
        "Average the Poisson probability of that count over all rates, each with the density that the population gives it.",
      place: "/principles/mixtures/#behind-the-curtain",
    },
    {
      ask: "One scooter model is ridden a thousand times more. What does that tell of the mean of all models?",
      answer:
        "Hardly anything, once that model is well known: it is still one model, and others may lie elsewhere.",
      place: "/principles/scooters/#a-model-is-one-model",
    },
  ],
  "/hands-on/annotator/": [
    {
      ask: "A judge has tasted two cakes only. What decides whether two are few?",
      answer:
        "Two spreads: that between judges, and that of single scores. Where judges differ much and scores scatter little, two cakes tell a good deal.",
      place: "/principles/judges/#a-judge-with-two-cakes",
    },
    {
      ask: "A cake has a poor average. Why may it still be the better one?",
      answer:
        "Because of who tasted it: a harsh judge pulls the average down, and other cakes may not have met that judge.",
      place: "/principles/judges/#two-reasons-for-every-score",
    },
  ],
  "/hands-on/second-throw/": [
    {
      ask: "A player has not thrown a single free throw. What share of his throws is he expected to make?",
      answer:
        "That of the throws on loan: the mean of the true shares of such players. He is not put last, and not left out.",
      place: "/principles/scout/#a-team-at-the-line",
    },
    {
      ask: "A Beta distribution has the numbers 15 and 5, and then a throw goes in. Which are its numbers now?",
      answer:
        "They are 16 and 5: a throw that goes in is added to the first, a miss to the second.",
      place: "/principles/scout/#from-seats-to-curves",
    },
  ],
};
