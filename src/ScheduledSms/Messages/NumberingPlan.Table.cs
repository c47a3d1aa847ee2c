namespace ScheduledSms.Messages;

/// <remarks>
/// Facts of the national numbering plans, as libphonenumber 9.0.43 has them too (a test holds both together): lengths count the digits behind the calling code,
/// many of services (short numbers, toll-free numbers) left out. No ranges: these change every year. Of a calling code that is not here nothing is known.
/// </remarks>
internal sealed partial class NumberingPlan
{
    /// <summary>What is dialed before a number, the lengths, the calling codes.</summary>
    private static IEnumerable<(string[] TrunkPrefixes, int[] Lengths, int[] Codes)> Rows =>
    [
        // The providers' countries.
        (["0"], [8, 9, 10, 11], [82]),
        (["0"], [10, 11], [86]),

        // A zero is dialed before a number.
        (["0"], [7], [291]),
        (["0"], [8], [232, 373, 374, 382, 386, 389, 598]),
        (["0"], [9], [27, 31, 33, 40, 41, 61, 93, 94, 211, 212, 218, 233, 249, 250, 251, 255, 256, 260, 261, 262, 263, 380, 590, 594, 596, 966, 994, 995, 996]),
        (["0"], [10], [58, 90, 91, 98, 234]),
        (["0"], [5, 8], [686]),
        (["0"], [6, 9], [508]),
        (["0"], [7, 8], [961]),
        (["0"], [7, 9], [265, 423]),
        (["0"], [8, 9], [32, 51, 66, 213, 264, 355, 377, 385, 387, 593, 855, 886, 962, 963, 970, 971, 972]),
        (["0"], [8, 10], [850, 977]),
        (["0"], [9, 10], [44, 81, 84, 92]),
        (["0"], [10, 11], [55]),
        (["0"], [6, 7, 9], [421]),
        (["0"], [7, 8, 9], [46, 231, 254, 595, 967]),
        (["0"], [8, 9, 10], [20, 60, 64, 856, 964, 976]),
        (["0"], [6, 7, 8, 9], [252, 359]),
        (["0"], [6, 7, 8, 10], [53]),
        (["0"], [6, 8, 9, 10], [63]),
        (["0"], [7, 8, 9, 10], [243, 353]),
        (["0"], [6, 7, 8, 9, 10], [95, 880]),
        (["0"], [8, 9, 10, 11, 12], [383]),
        (["0"], [5, 6, 7, 8, 9, 10], [358]),
        (["0"], [7, 8, 9, 10, 11, 12], [62, 381]),
        (["0"], [4, 5, 6, 7, 8, 9, 10, 11, 12, 13], [43]),
        (["0"], [5, 6, 7, 8, 9, 10, 11, 12, 13], [49]),

        // Something else is.
        (["06"], [8, 9], [36]),
        (["1"], [7], [692]),
        (["1"], [10], [1]),
        (["8"], [8], [993]),
        (["8"], [10], [7]),
        (["0", "8"], [8], [370]),
        (["0", "8", "80"], [9], [375]),

        // Nothing is. Where numbers begin with a zero, see ZeroBelongs.
        ([], [5], [247, 500, 682]),
        ([], [6], [298, 299, 672, 681, 687]),
        ([], [7], [238, 239, 246, 248, 269, 297, 501, 592, 673, 674, 679, 680, 691, 960]),
        ([], [8], [45, 47, 65, 216, 222, 223, 226, 227, 228, 235, 236, 253, 257, 266, 268, 350, 356, 357, 371, 502, 503, 504, 505, 506, 509, 591, 689, 852, 853, 965, 968, 973, 974]),
        ([], [9], [34, 48, 56, 221, 237, 240, 242, 244, 245, 351, 420, 992, 998]),
        ([], [10], [30, 52, 57, 225, 229]),
        ([], [4, 5], [290]),
        ([], [4, 7], [683]),
        ([], [5, 7], [676, 677, 678]),
        ([], [6, 7], [597]),
        ([], [6, 9], [376]),
        ([], [7, 8], [230, 241, 267, 372, 507, 599, 670, 675, 975]),
        ([], [7, 9], [220, 354]),
        ([], [8, 9], [224, 258]),
        ([], [8, 10], [378]),
        ([], [10, 11], [54]),
        ([], [5, 6, 7], [688]),
        ([], [4, 5, 6, 7], [690]),
        ([], [5, 6, 7, 10], [685]),
        ([], [6, 7, 8, 9, 10, 11, 12], [39]),
        ([], [4, 5, 6, 7, 8, 9, 10, 11], [352]),
    ];

    /// <summary>Where numbers begin with a zero that is part of them, abroad too.</summary>
    private static ReadOnlySpan<int> ZeroBelongs => [39, 225, 226, 227, 229, 241, 242, 378];

    /// <summary>Where a number of another length cannot exist: the providers' countries, and those where digits are dialed within a number that it does not have.</summary>
    private static ReadOnlySpan<int> Strict => [54, 55, 82, 86, 261, 375, 378, 672];

    /// <summary>Lengths of services' numbers, where such a number could be meant by a row of digits that begins like its own calling code.</summary>
    private static Dictionary<int, int[]> Services => new()
    {
        [31] = [5, 6, 7, 8, 10, 11],
        [40] = [6],
        [44] = [7],
        [46] = [6, 10],
        [55] = [8, 9],
        [57] = [8, 11],
        [61] = [5, 6, 7, 8, 10],
        [64] = [5, 6, 7],
        [82] = [5, 6],
        [84] = [7, 8],
        [86] = [7, 8, 9],
        [90] = [7],
        [92] = [8, 11, 12],
        [355] = [6],
        [358] = [11, 12],
        [375] = [6, 7, 8, 10, 11],
        [381] = [6],
        [595] = [6, 10, 11],
        [598] = [4, 5, 6, 7, 9, 10, 11, 12, 13],
    };

    /// <summary>Behind what a carrier or another country is dialed: what the digits that follow mean cannot be told. (00 is one everywhere.)</summary>
    private static Dictionary<int, string[]> Selections => new()
    {
        [81] = ["010"],
        [82] = ["081", "082", "083", "084", "085", "086", "087", "088"],
        [352] = ["15"],
        [598] = ["013", "014", "015", "016", "017", "018", "019"],
        [850] = ["99"],
        [886] = ["019"],
        [972] = ["012", "013", "014", "018"],
    };

    private static Dictionary<int, NumberingPlan> Table()
    {
        var (services, selections) = (Services, Selections);
        var plans = new Dictionary<int, NumberingPlan>();
        foreach (var (trunkPrefixes, lengths, codes) in Rows)
        {
            foreach (var code in codes)
            {
                plans.Add(code, new NumberingPlan(trunkPrefixes, Mask(lengths), Mask(services.GetValueOrDefault(code, [])))
                {
                    SelectionPrefixes = selections.GetValueOrDefault(code, []),
                    KeepsZero = ZeroBelongs.Contains(code),
                    IsStrict = Strict.Contains(code),
                });
            }
        }

        return plans;
    }

    private static int Mask(int[] lengths) => lengths.Aggregate(0, static (mask, length) => mask | (1 << length));
}
