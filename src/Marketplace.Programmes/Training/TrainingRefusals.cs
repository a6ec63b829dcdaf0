using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Programmes.Training;

internal static class TrainingRefusals
{
    /// <summary>No such unit today, or not one of the officer's.</summary>
    public static readonly Refusal UnknownUnit = new("training.unknown_unit", StatusCodes.Status400BadRequest, "Unit");
    public static readonly Refusal OutsideCourse = new("training.session_outside_course", StatusCodes.Status409Conflict, "HeldOn");
    /// <summary>Nobody was at a meeting whose day is still to come.</summary>
    public static readonly Refusal NotYetHeld = new("training.not_yet_held", StatusCodes.Status409Conflict, "Present");
    public static readonly Refusal OverCapacity = new("training.over_capacity", StatusCodes.Status409Conflict, "Present");

    /// <summary>Not a household, or one that lives elsewhere.</summary>
    public static readonly Refusal UnknownHousehold = new("training.unknown_household", StatusCodes.Status409Conflict, "Present");
}
