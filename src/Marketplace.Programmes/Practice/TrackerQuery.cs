using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Programmes.Training;
using Marketplace.Territory.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Programmes.Practice;

/// <summary>First days of the practice steps, Vietnamese business days.</summary>
internal sealed record Steps(DateOnly? Account, DateOnly? Listing, DateOnly? FirstOrder, DateOnly? FirstSale, DateOnly? Repeat)
{
    public const int RepeatWithinDays = 90;

    public static Steps Of(IReadOnlyDictionary<PracticeKind, DateOnly> days)
    {
        DateOnly? Day(PracticeKind kind) => days.TryGetValue(kind, out var day) ? day : null;
        var (first, second) = (Day(PracticeKind.FirstSale), Day(PracticeKind.SecondSale));
        return new(Day(PracticeKind.Account), Day(PracticeKind.Listing), Day(PracticeKind.FirstOrder), first, second <= first?.AddDays(RepeatWithinDays) ? second : null);
    }

    public DateOnly? this[string step] => step switch
    {
        "account" => Account,
        "listing" => Listing,
        "firstOrder" => FirstOrder,
        "firstSale" => FirstSale,
        "repeat" => Repeat,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
    };

    public static readonly string[] Names = ["account", "listing", "firstOrder", "firstSale", "repeat"];

    /// <summary>Came as far as the step before this one and no further.</summary>
    public bool IsStalledAt(string step)
    {
        var place = Array.IndexOf(Names, step);
        return this[step] is null && (place == 0 || this[Names[place - 1]] is not null);
    }
}

/// <summary>A household that attended at least one meeting.</summary>
/// <param name="TrainedOn">The first one.</param>
internal sealed record Trainee(PartyCard Card, int UnitId, DateOnly TrainedOn, string CourseTitle, IReadOnlySet<Guid> Courses, Steps Steps);

/// <param name="Cohort">Month of the first attended meeting, <c>yyyy-MM</c>.</param>
/// <param name="Stalled">Narrows the list of households, not the funnel: those that reached the step before this one and not this one.</param>
internal sealed record TrackerQuery(string? Unit = null, string? Cohort = null, Guid? Course = null, string? Stalled = null) : IChecked
{
    public void Check(Faults faults)
    {
        faults.Unless(Cohort is null || Month(Cohort) is not null, nameof(Cohort), "month_invalid");
        faults.Unless(Stalled is null || Steps.Names.Contains(Stalled, StringComparer.Ordinal), nameof(Stalled), "training.step_unknown");
    }

    /// <summary>The trained households of an officer's units, first trained first.</summary>
    public async Task<Outcome<List<Trainee>>> ReadAsync(MarketplaceDb db, Caller caller, ITerritory territory, IParties parties, DateOnly today, CancellationToken ct)
    {
        var scope = TrainingScope.Of(caller, territory, Unit, today);
        if (scope.Refused is { } refusal) return refusal;

        var attended = await (from attendance in db.Set<Attendance>()
            join session in db.Set<CourseSession>() on attendance.SessionId equals session.Id
            join course in db.Set<Course>() on session.CourseId equals course.Id
            select new { attendance.HouseholdId, session.HeldOn, CourseId = course.Id, course.Title }).ToListAsync(ct);
        var cards = await parties.FindAsync([.. attended.Select(row => row.HouseholdId).Distinct()], ct);
        // Read whole: the trained households are thousands at most, their steps five each.
        var days = (await db.Set<PracticeStep>().AsNoTracking()
                .Where(step => db.Set<Attendance>().Any(attendance => attendance.HouseholdId == step.HouseholdId)).ToListAsync(ct))
            .GroupBy(step => step.HouseholdId).ToDictionary(group => group.Key, group => group.ToDictionary(step => step.Kind, step => step.At.VietnamDay()));

        List<Trainee> trainees = [.. attended.GroupBy(row => row.HouseholdId)
            .Where(rows => cards.TryGetValue(rows.Key, out var card) && scope.Value.Holds(card, today))
            .Select(rows =>
            {
                var first = rows.OrderBy(row => row.HeldOn).ThenBy(row => row.CourseId).First();
                return new Trainee(
                    cards[rows.Key], cards[rows.Key].UnitOn(today), first.HeldOn, first.Title, rows.Select(row => row.CourseId).ToHashSet(),
                    Steps.Of(days.GetValueOrDefault(rows.Key, [])));
            })
            .Where(trainee => (Course is not { } course || trainee.Courses.Contains(course)) && (Month(Cohort) is not { } month || (trainee.TrainedOn.Year, trainee.TrainedOn.Month) == month))
            .OrderBy(trainee => trainee.TrainedOn).ThenBy(trainee => trainee.Card.Id)];
        return trainees;
    }

    private static (int Year, int Month)? Month(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
            ? (day.Year, day.Month)
            : null;
}
