using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;

namespace Marketplace.Programmes.Training;

/// <summary>A training course on selling online, run by a province's Department of Industry and Trade for one unit.</summary>
internal sealed class Course : IVersioned
{
    private Course()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Title { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public string Description { get; private set; } = "";
    /// <summary>The unit it is held for: a province or a commune.</summary>
    public int UnitId { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public int Capacity { get; private set; }
    public long Version { get; private set; }

    public static Course Open(string title, string topic, string? description, int unitId, DateOnly startsOn, DateOnly endsOn, int capacity) => new()
    {
        Title = VietnameseText.Clean(title), Topic = VietnameseText.Clean(topic), Description = VietnameseText.Clean(description ?? ""), UnitId = unitId, StartsOn = startsOn,
        EndsOn = endsOn, Capacity = capacity,
    };

    /// <summary>A meeting lies within the course.</summary>
    public Refusal? MayMeetOn(DateOnly day) => day >= StartsOn && day <= EndsOn ? null : TrainingRefusals.OutsideCourse;

    public Refusal? MaySeat(int households) => households <= Capacity ? null : TrainingRefusals.OverCapacity;
}

/// <summary>One meeting of a course.</summary>
internal sealed class CourseSession
{
    private CourseSession()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CourseId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public TimeOnly StartsAt { get; private set; }
    public string Place { get; private set; } = "";

    public static CourseSession Of(Course course, DateOnly heldOn, TimeOnly startsAt, string place) => new()
    {
        CourseId = course.Id, HeldOn = heldOn, StartsAt = startsAt, Place = VietnameseText.Clean(place),
    };

    /// <summary>Who came is known from the day of the meeting on.</summary>
    public Refusal? MayRecordOn(DateOnly today) => today >= HeldOn ? null : TrainingRefusals.NotYetHeld;
}

/// <summary>A household was there.</summary>
internal sealed class Attendance
{
    public required Guid SessionId { get; init; }
    public required Guid HouseholdId { get; init; }
}
